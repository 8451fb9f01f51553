import type { ChangeSet } from "../core/change-set.ts";
import { judge } from "../core/judge.ts";
import { planCheck } from "../core/plan.ts";
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
}

/**
 * Judges one change: plans what to read, reads it in one process of Git, and asks the rules.
 *
 * @throws SpecCheckError `object` when a content cannot be read.
 */
export async function judgeChangeSet(
  git: Git,
  changeSet: ChangeSet,
  { setup, paths }: JudgeOptions,
): Promise<Report> {
  const { config, mapping, configText } = setup;
  const plan = planCheck(changeSet, mapping, { paths });
  return judge(plan, {
    blobs: await readBlobs(git, plan.objects, config.maxFileSize),
    diff: diffSources,
    severitiesFor: (source) => mapping.settingsFor(source).rules,
    configPath: configText?.path ?? null,
    unusedGlobs: await unusedGlobs(setup, changeSet),
  });
}
