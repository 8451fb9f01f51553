import type { FileChange } from "../../core/change-set.ts";
import { parseRawDiffs } from "../../core/parse-raw-diff.ts";
import type { Git } from "../git.ts";
import { DIFF_TREE } from "./commit-changes.ts";

/** A commit and the one it is compared with; null compares a first commit with nothing. */
export type CommitPair = readonly [commit: string, base: string | null];

/**
 * The changes of commits against others, in the order of the pairs and in one process of Git.
 *
 * @param renames how renames are found, as options of Git.
 * @throws SpecCheckError `git` or `object` when Git fails.
 * @see {@link https://git-scm.com/docs/git-diff-tree}
 */
export async function diffPairs(
  git: Git,
  pairs: readonly CommitPair[],
  renames: readonly string[],
): Promise<readonly (readonly FileChange[])[]> {
  if (pairs.length === 0) return [];
  const input = pairs
    .map(([commit, base]) => (base === null ? `${commit}\n` : `${commit} ${base}\n`))
    .join("");
  return parseRawDiffs(await git.feed([...DIFF_TREE, "--stdin", "--always", "--root", ...renames], input));
}
