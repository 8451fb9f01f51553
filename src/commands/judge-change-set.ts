import type { ChangeSet } from "../core/change-set.ts";
import type { JudgedModule } from "../core/judge/judge-module.ts";
import { type JudgedModules, judgedModules } from "../core/judge/judged-modules.ts";
import { conclude } from "../core/judge.ts";
import type { SpecFault } from "../core/lint/spec-fault.ts";
import { touchesSpec } from "../core/lint/touched-specs.ts";
import { planCheck } from "../core/plan.ts";
import type { Report } from "../core/report.ts";
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
    const { judgeModules } = await import("./judge-modules.ts");
    const batch = plan.modules.slice(at, at + BATCH);
    const known = knownModules(setup);
    judged.push(...(await judgeModules(git, batch, { maxFileSize: config.maxFileSize, reachOf, known })));
  }
  return conclude(plan, judged, {
    faults: await faultsIn(git, changeSet, { setup, paths, ...(among === undefined ? {} : { among }) }),
    severitiesFor: (source) => mapping.settingsFor(source).rules,
    configPath: configText?.path ?? null,
    unusedGlobs: await unusedGlobs(setup, changeSet),
  });
}

/** Specs are linted, and what lints them is loaded, only where a change touches one. */
async function faultsIn(
  git: Git,
  changeSet: ChangeSet,
  options: JudgeOptions,
): Promise<readonly SpecFault[]> {
  if (!touchesSpec(changeSet, options.setup.mapping)) return [];
  const { lintChange } = await import("./lint-change.ts");
  return lintChange(git, changeSet, options);
}

/** The crates are read, and what reads them is loaded, only where a setting asks for it. */
async function reachIn(git: Git, question: ReachQuestion): Promise<ReachOf> {
  if (!question.modules.some(({ settings }) => settings.api.reach === "crate")) return () => null;
  const { readReach } = await import("./change-reach.ts");
  return readReach(git, question);
}
