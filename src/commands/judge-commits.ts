import type { ChangeSet } from "../core/change-set.ts";
import { exemptCommit } from "../core/exempt/exempt-commit.ts";
import { touchedNames } from "../core/exempt/touched-names.ts";
import type { Commit } from "../core/history/commit.ts";
import { planCheck } from "../core/plan.ts";
import type { Report } from "../core/report.ts";
import { walkCommits } from "../io/history/walk-commits.ts";
import type { Repository } from "../io/open-git.ts";
import type { JudgeOptions } from "./judge-change-set.ts";
import { judgeChanges, type ManySided } from "./judge-changes.ts";

/** A commit with the report of it alone, what its own trailers exempt being exempt. */
export interface JudgedCommit {
  readonly commit: Commit;
  readonly report: Report;
  /** Lines for the user about trailers that exempt nothing. */
  readonly notices: readonly string[];
}

/** How commits are judged. */
export interface CommitOptions extends JudgeOptions {
  /** What is judged in place of a change, absent for the change itself. */
  readonly view?: (changeSet: ChangeSet) => ChangeSet;
}

/**
 * Judges each commit by itself, in the order given (parents first): a merge for what it did itself.
 *
 * @throws SpecCheckError `git` or `object` when Git fails, or at the end of a shallow clone.
 */
export async function* judgeCommits(
  repository: Repository,
  oids: readonly string[],
  { setup, paths, view = (changeSet) => changeSet }: CommitOptions,
): AsyncGenerator<JudgedCommit> {
  async function* changes(): AsyncGenerator<ManySided & { readonly commit: Commit }> {
    for await (const { commit, sides } of walkCommits(repository, oids)) {
      const [first, ...others] = sides;
      yield { commit, sides: [view(first), ...others.map(view)], setup };
    }
  }
  for await (const { change, report } of judgeChanges(repository.git, changes(), paths)) {
    const [own] = change.sides;
    const touched = () => touchedNames(planCheck(own, setup.mapping, { paths: [] }), own.changes);
    yield { commit: change.commit, ...exemptCommit(report, change.commit, touched) };
  }
}
