import { type Listing, listingOfRaw } from "../../core/listing.ts";
import { EMPTY_TREE } from "../empty-tree.ts";
import type { Repository } from "../open-git.ts";

/**
 * Plumbing, which obeys no setting of the user.
 *
 * @see {@link https://git-scm.com/docs/git-diff-tree}
 */
export const DIFF_TREE = ["diff-tree", "-r", "--raw", "-z", "--no-abbrev", "--no-ext-diff"] as const;

/** With Git's own limit, given here so that `diff.renameLimit` of the user has no say. */
export const FIND_RENAMES = ["--find-renames", "-l1000"] as const;

/** The files of a commit. */
export async function readCommitListing(repository: Repository, commit: string): Promise<Listing> {
  return listingOfRaw(await listCommit(repository, commit));
}

/** The same as the raw diff of its tree against the empty one. */
export function listCommit({ git, objectFormat }: Repository, commit: string): Promise<string> {
  return git.run([...DIFF_TREE, "--no-renames", EMPTY_TREE[objectFormat], commit, "--"]);
}
