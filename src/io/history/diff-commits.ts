import type { FileChange } from "../../core/change-set.ts";
import type { Commit } from "../../core/history/commit.ts";
import { parseRawDiffs } from "../../core/parse-raw-diff.ts";
import type { Git } from "../git.ts";
import { DIFF_TREE, FIND_RENAMES } from "./commit-changes.ts";

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
  const pairs = commits.flatMap(({ oid, parents }) =>
    parents.length === 0 ? [oid] : parents.map((parent) => `${oid} ${parent}`),
  );
  const input = pairs.map((pair) => `${pair}\n`).join("");
  const narrowing =
    paths === undefined
      ? FIND_RENAMES
      : ["--no-renames", "--", ...paths.map((path) => `:(top,literal)${path}`)];
  const output = await git.feed([...DIFF_TREE, "--stdin", "--always", "--root", ...narrowing], input);
  const diffs = parseRawDiffs(output).values();
  return commits.map(({ parents }) =>
    Array.from({ length: Math.max(1, parents.length) }, () => diffs.next().value ?? []),
  );
}
