import { type ChangeSet, treeBefore } from "../../core/change-set.ts";
import { type Listing, listingOfRaw } from "../../core/listing.ts";
import { parseRawDiff } from "../../core/parse-raw-diff.ts";
import { emptyTree } from "../object-id.ts";
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
export async function readCommitListing({ git, objectFormat }: Repository, commit: string): Promise<Listing> {
  const left = emptyTree(objectFormat);
  return listingOfRaw(await git.run([...DIFF_TREE, "--no-renames", left, commit, "--"]));
}

/**
 * Compares two commits, or a commit with the empty tree where `base` is null. Needs no work tree.
 *
 * @param listing the files of `head`.
 * @throws SpecCheckError `git` or `object` when Git cannot read either.
 * @see {@link https://git-scm.com/docs/git-diff-tree}
 */
export async function compareCommits(
  { git, objectFormat }: Repository,
  commits: { readonly base: string | null; readonly head: string },
  listing: Listing,
): Promise<ChangeSet> {
  const { base, head } = commits;
  const left = base ?? emptyTree(objectFormat);
  const changes = parseRawDiff(await git.run([...DIFF_TREE, ...FIND_RENAMES, left, head, "--"]));
  return { mode: "range", base, head, changes, before: treeBefore(listing, changes), after: listing };
}
