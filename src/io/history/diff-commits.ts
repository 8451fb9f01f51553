import type { FileChange } from "../../core/change-set.ts";
import type { Commit } from "../../core/history/commit.ts";
import type { Git } from "../git.ts";
import { FIND_RENAMES } from "./commit-changes.ts";
import { type CommitPair, diffPairs } from "./diff-pairs.ts";

/** What commits changed, in their order: for each the changes against each of its parents, of a first commit all. */
export type CommitChanges = readonly (readonly (readonly FileChange[])[])[];

/**
 * Reads what commits changed, in one process of Git.
 *
 * @param paths files that count, none for all of them, with renames as two changes; where it is absent, every file counts
 *   and renames are told.
 * @throws SpecCheckError `git` when Git fails.
 * @see {@link https://git-scm.com/docs/git-diff-tree}
 */
export async function diffCommits(
  git: Git,
  commits: readonly Pick<Commit, "oid" | "parents">[],
  paths?: readonly string[],
): Promise<CommitChanges> {
  const pairs = commits.flatMap(({ oid, parents }): readonly CommitPair[] =>
    parents.length === 0 ? [[oid, null]] : parents.map((parent) => [oid, parent]),
  );
  const narrowing =
    paths === undefined
      ? FIND_RENAMES
      : ["--no-renames", "--", ...paths.map((path) => `:(top,literal)${path}`)];
  const diffs = (await diffPairs(git, pairs, narrowing)).values();
  return commits.map(({ parents }) =>
    Array.from({ length: Math.max(1, parents.length) }, () => diffs.next().value ?? []),
  );
}
