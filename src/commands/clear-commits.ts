import { clearReport, unclearedModules } from "../core/clearance/clear-report.ts";
import type { SpecEdit } from "../core/clearance/spec-edit.ts";
import { ancestorsWithin } from "../core/history/ancestors-within.ts";
import type { Commit } from "../core/history/commit.ts";
import type { Git } from "../io/git.ts";
import { BRANCH_COMMITS } from "../io/history/branch-commits.ts";
import { readSpecEdits } from "../io/history/spec-edits.ts";
import type { JudgedCommit } from "./judge-commits.ts";
import type { Setup } from "./setup.ts";

/** What commits are cleared by. */
export interface ClearCommitsOptions {
  readonly setup: Setup;
  /** All commits of the range, parents first; asked for only where there is something to clear. */
  readonly history: () => Promise<readonly Commit[]>;
}

/**
 * With `"clearance": "branch"`, clears commits of a range as the hook would have: by the commits of the range that
 * lead to each. Git is asked nothing where there is nothing to clear.
 *
 * @param judged parents first.
 * @throws SpecCheckError `git` or `object` when Git fails.
 */
export async function clearCommits(
  git: Git,
  judged: readonly JudgedCommit[],
  { setup: { config, mapping }, history }: ClearCommitsOptions,
): Promise<readonly JudgedCommit[]> {
  if (config.clearance === "commit") return judged;
  const specs = new Set(judged.flatMap(({ report }) => unclearedModules(report).map(({ spec }) => spec)));
  if (specs.size === 0) return judged;
  const commits = (await history()).toReversed();
  const edits = await readSpecEdits(git, commits, { specs, maxFileSize: config.maxFileSize });
  const ancestorsOf = ancestorsWithin(commits);
  return judged.map((each) => {
    if (unclearedModules(each.report).length === 0) return each;
    const ancestors = ancestorsOf(each.commit.oid, BRANCH_COMMITS);
    const isBefore = ({ commit }: SpecEdit) => ancestors.has(commit.oid);
    const report = clearReport(each.report, {
      editsOf: (spec) => (edits.get(spec) ?? []).filter(isBefore),
      severitiesFor: (source) => mapping.settingsFor(source).rules,
    });
    return { ...each, report };
  });
}
