import type { Commit } from "../../core/history/commit.ts";
import type { Git } from "../git.ts";
import { readMessages } from "./commits.ts";
import { cutOffCommits } from "./cut-off.ts";

/** Commits of a branch that are looked at, the newest. */
export const BRANCH_COMMITS = 1000;

/** The commits of a branch. */
export interface BranchCommits {
  /** Newest first, without those that a shallow clone cut off: what they changed cannot be told. */
  readonly commits: readonly Commit[];
  /** Why older ones are not listed, null where all are. */
  readonly missing: "too-many" | "shallow" | null;
}

/**
 * Lists the newest commits that lead to `head` and not to `base`.
 *
 * @throws SpecCheckError `git` when Git fails.
 */
export async function branchCommits(git: Git, head: string, base: string): Promise<BranchCommits> {
  const most = `--max-count=${BRANCH_COMMITS + 1}`;
  const listed = await git.run(["rev-list", "--topo-order", most, head, "--not", base]);
  const oids = listed.split("\n").filter((line) => line !== "");
  const commits = await readMessages(git, oids.slice(0, BRANCH_COMMITS));
  const roots = commits.filter(({ parents }) => parents.length === 0).map(({ oid }) => oid);
  const cutOff = new Set(await cutOffCommits(git, roots));
  return {
    commits: commits.filter(({ oid }) => !cutOff.has(oid)),
    missing: oids.length > BRANCH_COMMITS ? "too-many" : cutOff.size > 0 ? "shallow" : null,
  };
}
