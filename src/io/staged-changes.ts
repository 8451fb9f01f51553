import { assertDistinctNames } from "../core/assert-distinct-names.ts";
import { type ChangeSet, treeBefore } from "../core/change-set.ts";
import { type Listing, listingOfRaw } from "../core/listing.ts";
import { parseRawDiff } from "../core/parse-raw-diff.ts";
import { EMPTY_TREE } from "./empty-tree.ts";
import { findingRenames } from "./find-renames.ts";
import type { Repository } from "./open-git.ts";
import { readHead } from "./read-head.ts";

/** The commit being made, and the index it is made from. */
export interface StagedChanges {
  readonly changeSet: ChangeSet;
  readonly index: Listing;
}

/**
 * Plumbing, since porcelain obeys `diff.external`, `diff.relative`, `diff.renames` and more of the user's settings.
 * What is only announced with `git add -N` is committed nowhere, so it is not listed.
 *
 * @see {@link https://git-scm.com/docs/git-diff-index}
 */
const DIFF_INDEX = [
  "diff-index",
  "--cached",
  "--ita-invisible-in-index",
  "--raw",
  "-z",
  "--no-abbrev",
  "--no-ext-diff",
] as const;

/** What is staged, as Git tells it. */
export interface StagedDiff {
  /** The commit that it differs from, null before the first one. */
  readonly head: string | null;
  /** Raw output; null before the first commit, when all of the index is staged. */
  readonly raw: string | null;
}

/**
 * Asks what the index, as the environment names it, has against HEAD.
 *
 * @throws SpecCheckError `git` on every failure of Git.
 */
export async function readStagedDiff(repository: Repository): Promise<StagedDiff> {
  const head = await readHead(repository);
  return { head, raw: head === null ? null : await diffBase(repository, "HEAD") };
}

/**
 * Reads the staged change: the index, as the environment names it, against HEAD, or against the empty tree before the
 * first commit. Throws a {@link SpecCheckError} `git` on unmerged paths and on every failure of Git.
 *
 * @param diff what was asked before, if it was.
 */
export async function readStagedChanges(repository: Repository, diff?: StagedDiff): Promise<StagedChanges> {
  const { head, raw } = diff ?? (await readStagedDiff(repository));
  const listed = await listIndex(repository);
  const index = listingOfRaw(listed);
  const changes = parseRawDiff(raw ?? listed);
  assertDistinctNames(changes, listed);
  const changeSet = { base: head, head: "index", changes, before: treeBefore(index, changes), after: index };
  return { changeSet: { mode: "staged", ...changeSet }, index };
}

/**
 * The files of the index, as the environment names it.
 *
 * @throws SpecCheckError `git` on every failure of Git.
 */
export async function readIndex(repository: Repository): Promise<Listing> {
  return listingOfRaw(await listIndex(repository));
}

/**
 * Those of some paths, relative to the root, that are in the index.
 *
 * @throws SpecCheckError `git` on every failure of Git.
 */
export async function readIndexAt(repository: Repository, paths: readonly string[]): Promise<Listing> {
  return listingOfRaw(
    await listIndex(
      repository,
      paths.map((path) => `:(top,literal)${path}`),
    ),
  );
}

/** The same as the raw diff of the index against the empty tree, of some paths or of all. */
export function listIndex(repository: Repository, pathspecs: readonly string[] = []): Promise<string> {
  return diffIndex(repository, ["--no-renames", EMPTY_TREE[repository.objectFormat], "--", ...pathspecs]);
}

/** Compares the index with the commit `base`, or with the empty tree where that is null; fails like the above. */
export async function compareIndex(
  repository: Repository,
  index: Listing,
  base: string | null,
): Promise<ChangeSet> {
  const left = base ?? EMPTY_TREE[repository.objectFormat];
  const changes = parseRawDiff(await diffBase(repository, left));
  return { mode: "staged", base, head: "index", changes, before: treeBefore(index, changes), after: index };
}

function diffBase(repository: Repository, base: string): Promise<string> {
  return findingRenames((options) => diffIndex(repository, [...options, base, "--"]));
}

/** Git writes trees where it has to make a sparse index whole, and spec-check writes nothing into a repository. */
async function diffIndex(repository: Repository, args: readonly string[]): Promise<string> {
  const all = [...DIFF_INDEX, ...args];
  const { git, isSparse } = repository;
  if (!isSparse) return git.run(all);
  const { withScratchObjects } = await import("./scratch-objects.ts");
  return withScratchObjects(repository, (extra) => git.run(all, extra));
}
