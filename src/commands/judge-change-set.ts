import type { Blobs, ChangeSet } from "../core/change-set.ts";
import { type JudgedModule, judgeModule } from "../core/judge/judge-module.ts";
import { type JudgedModules, judgedModules } from "../core/judge/judged-modules.ts";
import { mayBeAccepted } from "../core/judge/may-be-accepted.ts";
import { needsMentions } from "../core/judge/needs-mentions.ts";
import { conclude } from "../core/judge.ts";
import type { PlannedModule } from "../core/plan/planned-module.ts";
import { objectsOf, planCheck } from "../core/plan.ts";
import type { Report } from "../core/report.ts";
import { diffSources } from "../core/rust/diff-sources.ts";
import { readBlobs } from "../io/blobs.ts";
import type { Git } from "../io/git.ts";
import type { ReachOf, ReachQuestion } from "./change-reach.ts";
import { type Setup, unusedGlobs } from "./setup.ts";

/** What a change is judged by, and what narrows the judgement. */
export interface JudgeOptions {
  readonly setup: Setup;
  /** Files and folders, relative to the root; empty for all. */
  readonly paths: readonly string[];
  /** Changed paths that count, absent for all: of a merge those that differ from every parent. */
  readonly among?: ReadonlySet<string>;
}

/** Modules whose texts are in memory at a time: more than all but one commit in a hundred touches. */
const BATCH = 100;

/** What was judged lately by each setup. */
const KNOWN = new WeakMap<Setup, JudgedModules>();

/** The modules that a setup judged lately: a change that has some of them again need not read them again. */
export function knownModules(setup: Setup): JudgedModules {
  const known = KNOWN.get(setup) ?? judgedModules();
  KNOWN.set(setup, known);
  return known;
}

/**
 * Judges one change: plans what to read, reads it in one process of Git (one for each hundred modules), and asks the
 * rules.
 *
 * @throws SpecCheckError `object` when a content cannot be read.
 */
export async function judgeChangeSet(
  git: Git,
  changeSet: ChangeSet,
  { setup, paths, among }: JudgeOptions,
): Promise<Report> {
  const { config, mapping, configText } = setup;
  const plan = planCheck(changeSet, mapping, { paths, among: among ?? null });
  const reachOf = await reachIn(git, { changeSet, modules: plan.modules, maxFileSize: config.maxFileSize });
  const judged: JudgedModule[] = [];
  for (let at = 0; at < plan.modules.length; at += BATCH) {
    judged.push(...(await judgeModules(git, plan.modules.slice(at, at + BATCH), { setup, reachOf })));
  }
  return conclude(plan, judged, {
    severitiesFor: (source) => mapping.settingsFor(source).rules,
    configPath: configText?.path ?? null,
    unusedGlobs: await unusedGlobs(setup, changeSet),
  });
}

async function judgeModules(
  git: Git,
  modules: readonly PlannedModule[],
  { setup, reachOf }: { readonly setup: Setup; readonly reachOf: ReachOf },
): Promise<readonly JudgedModule[]> {
  const known = knownModules(setup);
  // How far items are seen hangs on the rest of the crate, which is another in another change.
  const isAlone = modules.map((module) => reachOf(module) === null);
  const found = modules.map((module, at) => (isAlone[at] === true ? known.find(module) : null));
  const unknown = modules.filter((_, at) => found[at] === null);
  const blobs = await readBlobs(git, unknown.flatMap(objectsOf), setup.config.maxFileSize);
  const compared = unknown.map((module) => judgeModule(module, { blobs, diff: diffSources, reachOf }));
  const fresh = (await readAcceptance(await readMentions(compared, blobs), blobs)).values();
  return modules.map((module, at) => {
    const judged = found[at] ?? fresh.next().value;
    if (judged === undefined) throw new Error(`${module.source} was not judged`);
    if (isAlone[at] === true) known.keep(judged);
    return judged;
  });
}

/** Specs are parsed only where an API changed: most commits never load the parser. */
async function readMentions(
  compared: readonly JudgedModule[],
  blobs: Blobs,
): Promise<readonly JudgedModule[]> {
  if (!compared.some(needsMentions)) return compared;
  const { withMentions } = await import("../core/judge/spec-mentions.ts");
  return compared.map((module) => (needsMentions(module) ? withMentions(module, { blobs }) : module));
}

async function readAcceptance(
  compared: readonly JudgedModule[],
  blobs: Blobs,
): Promise<readonly JudgedModule[]> {
  if (!compared.some((module) => mayBeAccepted(module, blobs))) return compared;
  const { withAcceptance } = await import("../core/judge/with-acceptance.ts");
  return compared.map((module) => withAcceptance(module, blobs));
}

/** The crates are read, and what reads them is loaded, only where a setting asks for it. */
async function reachIn(git: Git, question: ReachQuestion): Promise<ReachOf> {
  if (!question.modules.some(({ settings }) => settings.api.reach === "crate")) return () => null;
  const { readReach } = await import("./change-reach.ts");
  return readReach(git, question);
}
