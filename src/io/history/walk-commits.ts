import { type ChangeSet, type FileChange, treeBefore } from "../../core/change-set.ts";
import type { Commit } from "../../core/history/commit.ts";
import { overlayListing } from "../../core/history/overlay-listing.ts";
import type { Listing } from "../../core/listing.ts";
import type { Repository } from "../open-git.ts";
import { readCommitListing } from "./commit-changes.ts";
import { readCommits } from "./commits.ts";
import { diffCommits } from "./diff-commits.ts";

/** A commit with what it changed. */
export interface WalkedCommit {
  readonly commit: Commit;
  /** Its change against each of its parents; that against the empty tree for a first commit. */
  readonly sides: readonly [ChangeSet, ...ChangeSet[]];
}

/** Commits asked of Git at a time. */
const CHUNK = 200;

/** Trees kept for the commits to come. */
const TREES = 64;

/**
 * Reads what each commit changed, in the order given: parents first, as `git rev-list --reverse --topo-order` lists
 * them, so that the files of each are told from those of its parent. Two processes of Git for two hundred commits.
 *
 * @throws SpecCheckError `git` or `object` when Git fails, or at the end of a shallow clone.
 */
export async function* walkCommits(
  repository: Repository,
  oids: readonly string[],
): AsyncGenerator<WalkedCommit> {
  const trees = new Map<string, Listing>();
  for (let at = 0; at < oids.length; at += CHUNK) {
    const commits = await readCommits(repository.git, oids.slice(at, at + CHUNK));
    const diffs = await diffCommits(repository.git, commits);
    for (const [at, commit] of commits.entries()) {
      yield await walked(repository, { commit, changes: diffs[at] ?? [], trees });
    }
  }
}

interface Step {
  readonly commit: Commit;
  /** For each parent. */
  readonly changes: readonly (readonly FileChange[])[];
  readonly trees: Map<string, Listing>;
}

async function walked(repository: Repository, { commit, changes, trees }: Step): Promise<WalkedCommit> {
  const { oid, parents } = commit;
  const [own = [], ...others] = changes;
  const [parent = null, ...otherParents] = parents;
  const before = await treeOf(repository, parent, trees);
  const after = overlayListing(before, own);
  remember(trees, oid, after);
  const side = (
    base: string | null,
    changed: readonly FileChange[],
    left: ChangeSet["before"],
  ): ChangeSet => ({
    mode: "range",
    base,
    head: oid,
    changes: changed,
    before: left,
    after,
  });
  return {
    commit,
    sides: [
      side(parent, own, before),
      ...others.map((changed, at) => side(otherParents[at] ?? null, changed, treeBefore(after, changed))),
    ],
  };
}

const NOTHING: Listing = { has: () => false, paths: () => [], oid: () => null };

async function treeOf(
  repository: Repository,
  commit: string | null,
  trees: Map<string, Listing>,
): Promise<Listing> {
  if (commit === null) return NOTHING;
  const known = trees.get(commit);
  if (known !== undefined) return known;
  const read = await readCommitListing(repository, commit);
  remember(trees, commit, read);
  return read;
}

function remember(trees: Map<string, Listing>, commit: string, listing: Listing): void {
  trees.set(commit, listing);
  const [oldest] = trees.keys();
  if (trees.size > TREES && oldest !== undefined) trees.delete(oldest);
}
