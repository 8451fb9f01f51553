import type { Git } from "../git.ts";

/** Commits of one side that the others do not have. */
export interface ListedCommits {
  /** Parents before children. */
  readonly commits: readonly string[];
  /** The commits that they stand on, of those left out. */
  readonly boundaries: readonly string[];
}

/**
 * Lists the commits that lead to `head` and to none of `not`, which may also be options such as `--remotes`.
 *
 * @throws SpecCheckError `git` when Git fails.
 */
export async function listCommits(git: Git, head: string, not: readonly string[]): Promise<ListedCommits> {
  const listed = await git.run([
    "rev-list",
    "--reverse",
    "--topo-order",
    "--boundary",
    head,
    "--not",
    ...not,
  ]);
  const lines = listed.split("\n").filter((line) => line !== "");
  return {
    commits: lines.filter((line) => !line.startsWith("-")),
    boundaries: lines.filter((line) => line.startsWith("-")).map((line) => line.slice(1)),
  };
}
