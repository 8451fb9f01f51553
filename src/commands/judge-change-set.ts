import type { Blobs, ChangeSet } from "../core/change-set.ts";
import { type JudgedModule, judgeModule } from "../core/judge/judge-module.ts";
import { mayBeAccepted } from "../core/judge/may-be-accepted.ts";
import { needsMentions } from "../core/judge/needs-mentions.ts";
import { conclude } from "../core/judge.ts";
import { objectsOf, planCheck } from "../core/plan.ts";
import type { Report } from "../core/report.ts";
import { diffSources } from "../core/rust/diff-sources.ts";
import { readBlobs } from "../io/blobs.ts";
import type { Git } from "../io/git.ts";
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
  const judged: JudgedModule[] = [];
  for (let at = 0; at < plan.modules.length; at += BATCH) {
    const batch = plan.modules.slice(at, at + BATCH);
    const blobs = await readBlobs(git, batch.flatMap(objectsOf), config.maxFileSize);
    const compared = batch.map((module) => judgeModule(module, { blobs, diff: diffSources }));
    judged.push(...(await readAcceptance(await readMentions(compared, blobs), blobs)));
  }
  return conclude(plan, judged, {
    severitiesFor: (source) => mapping.settingsFor(source).rules,
    configPath: configText?.path ?? null,
    unusedGlobs: await unusedGlobs(setup, changeSet),
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
