import { type ChangeSet, type FileChange, treeBefore } from "../../core/change-set.ts";
import { overlayListing } from "../../core/history/overlay-listing.ts";
import type { Listing } from "../../core/listing.ts";
import type { Repository } from "../open-git.ts";
import { FIND_RENAMES, readCommitListing } from "./commit-changes.ts";
import { type CommitPair, diffPairs } from "./diff-pairs.ts";

/** A commit, and those that it is compared with; none stand for the empty tree. */
export interface CommitRange {
  readonly head: string;
  readonly bases: readonly string[];
}

/** A range with what it changes as a whole. */
export interface WalkedRange<R extends CommitRange> {
  readonly range: R;
  /** The files of its head. */
  readonly listing: Listing;
  /** Its change against each of its bases. */
  readonly sides: readonly [ChangeSet, ...ChangeSet[]];
}

/** Ranges asked of Git at a time: each may differ from its bases in thousands of files. */
const CHUNK = 50;

/**
 * Reads what each range changes as a whole, in the order given. The files of the first head are listed, those of the
 * others are told from what differs: three processes of Git for fifty ranges, two for one.
 *
 * @throws SpecCheckError `git` or `object` when Git fails.
 */
export async function* walkRanges<R extends CommitRange>(
  repository: Repository,
  ranges: readonly R[],
): AsyncGenerator<WalkedRange<R>> {
  const [first] = ranges;
  if (first === undefined) return;
  const listed = await readCommitListing(repository, first.head);
  for (let at = 0; at < ranges.length; at += CHUNK) {
    const chunk = ranges.slice(at, at + CHUNK);
    const others = chunk.filter(({ head }) => head !== first.head);
    const trees = (
      await diffPairs(repository.git, pairsWith(others, [first.head]), ["--no-renames"])
    ).values();
    const pairs = chunk.flatMap((range) => pairsWith([range], range.bases));
    const diffs = (await diffPairs(repository.git, pairs, FIND_RENAMES)).values();
    for (const range of chunk) {
      const listing = range.head === first.head ? listed : overlayListing(listed, trees.next().value ?? []);
      const changes = range.bases.map(() => diffs.next().value ?? []);
      yield { range, listing, sides: sidesOf({ range, listing, changes }) };
    }
  }
}

function pairsWith(ranges: readonly CommitRange[], bases: readonly string[]): readonly CommitPair[] {
  return ranges.flatMap(({ head }) => bases.map((base): CommitPair => [head, base]));
}

interface ComparedRange {
  readonly range: CommitRange;
  readonly listing: Listing;
  /** Against each base. */
  readonly changes: readonly (readonly FileChange[])[];
}

function sidesOf({ range, listing, changes }: ComparedRange): readonly [ChangeSet, ...ChangeSet[]] {
  const side = (base: string | null, own: readonly FileChange[]): ChangeSet => ({
    mode: "range",
    base,
    head: range.head,
    changes: own,
    before: treeBefore(listing, own),
    after: listing,
  });
  const [first, ...others] = range.bases;
  if (first === undefined) return [side(null, additionsOf(listing))];
  return [side(first, changes[0] ?? []), ...others.map((base, at) => side(base, changes[at + 1] ?? []))];
}

/** Against the empty tree every file is new. */
function additionsOf(listing: Listing): readonly FileChange[] {
  return [...listing.paths()].map((path) => ({
    status: "added",
    path,
    oldPath: null,
    oldOid: null,
    newOid: listing.oid(path),
  }));
}
