import { type ChangeSet, treeBefore } from "../core/change-set.ts";
import { type Listing, listingOfRaw } from "../core/listing.ts";
import { parseRawDiff } from "../core/parse-raw-diff.ts";
import { emptyTree } from "./object-id.ts";
import type { Repository } from "./open-git.ts";
import { withScratchObjects } from "./scratch-objects.ts";

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

/** Git's own default, given here so that `diff.renameLimit` of the user has no say. */
const RENAME_LIMIT = "-l1000";

/**
 * Reads the staged change: the index, as the environment names it, against HEAD, or against the empty tree before the
 * first commit. Git is asked three questions at once. Throws a {@link SpecCheckError} `git` on unmerged paths and on
 * every failure of Git.
 */
export async function readStagedChanges(repository: Repository): Promise<StagedChanges> {
  const { git, objectFormat } = repository;
  const [head, [entries, changed]] = await Promise.all([
    git.ask(["rev-parse", "--quiet", "--verify", "HEAD"]),
    Promise.allSettled([
      diffIndex(repository, ["--no-renames", emptyTree(objectFormat), "--"]),
      diffIndex(repository, ["--find-renames", RENAME_LIMIT, "HEAD", "--"]),
    ]),
  ]);
  const listed = answered(entries);
  const index = listingOfRaw(listed);
  const changes = parseRawDiff(head === null ? listed : answered(changed));
  const base = head === null ? null : head.trim();
  const changeSet = { base, head: "index", changes, before: treeBefore(index, changes), after: index };
  return { changeSet: { mode: "staged", ...changeSet }, index };
}

/**
 * The files of the index, as the environment names it.
 *
 * @throws SpecCheckError `git` on every failure of Git.
 */
export async function readIndex({ git, objectFormat }: Repository): Promise<Listing> {
  return listingOfRaw(await git.run([...DIFF_INDEX, "--no-renames", emptyTree(objectFormat), "--"]));
}

function answered(answer: PromiseSettledResult<string>): string {
  if (answer.status === "rejected") throw answer.reason;
  return answer.value;
}

/** Compares the index with the commit `base`, or with the empty tree where that is null; fails like the above. */
export async function compareIndex(
  repository: Repository,
  index: Listing,
  base: string | null,
): Promise<ChangeSet> {
  const left = base ?? emptyTree(repository.objectFormat);
  const changes = parseRawDiff(await diffIndex(repository, ["--find-renames", RENAME_LIMIT, left, "--"]));
  return { mode: "staged", base, head: "index", changes, before: treeBefore(index, changes), after: index };
}

/** Git writes trees where it has to make a sparse index whole, and spec-check writes nothing into a repository. */
function diffIndex(repository: Repository, args: readonly string[]): Promise<string> {
  const all = [...DIFF_INDEX, ...args];
  const { git, isSparse } = repository;
  return isSparse ? withScratchObjects(repository, (extra) => git.run(all, extra)) : git.run(all);
}
