import type { ChangeSet } from "../core/change-set.ts";
import type { Report } from "../core/report.ts";
import { readMergeHeads } from "../io/merge-heads.ts";
import { openGit, requireWorkTree } from "../io/open-git.ts";
import { rootRelative } from "../io/root-relative.ts";
import { compareIndex, readStagedChanges } from "../io/staged-changes.ts";
import { judgeSides } from "./judge-sides.ts";
import { stagedSetup } from "./staged-setup.ts";

/** What a check of the staged change is asked. */
export interface CheckOptions {
  /** Absolute. */
  readonly cwd: string;
  readonly configFile: string | null;
  readonly paths: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** What a check answers. */
export interface CheckOutcome {
  readonly report: Report;
  /** Lines for standard error that are no findings. */
  readonly notices: readonly string[];
}

/**
 * Judges the commit being made: the index against HEAD. A merge is judged against each of its parents, and answers
 * for what stands against all of them.
 *
 * @throws SpecCheckError `git` without a work tree or with unmerged paths, `config` for a wrong configuration,
 *   `usage` for a path outside of the repository, `object` for a content that cannot be read.
 */
export async function checkStaged({ cwd, env, configFile, paths }: CheckOptions): Promise<CheckOutcome> {
  const workTree = requireWorkTree(await openGit(cwd, env));
  const wanted = paths.map((path) => rootRelative(path, workTree));
  const [{ changeSet, index }, mergeHeads] = await Promise.all([
    readStagedChanges(workTree),
    readMergeHeads(workTree, env),
  ]);
  const setup = await stagedSetup(workTree, index, configFile);
  const sides: [ChangeSet, ...ChangeSet[]] = [changeSet];
  for (const head of mergeHeads) sides.push(await compareIndex(workTree, index, head));
  const report = await judgeSides(workTree.git, sides, { setup, paths: wanted });
  return { report, notices: setup.notices };
}
