import type { FileChange } from "../change-set.ts";
import type { Listing } from "../listing.ts";

/** Layers that a look-up goes through before it pays to write all of them into one. */
const DEEPEST = 32;

/**
 * The files of a commit, told from those of its parent and what changed: the trees of a long history share nearly
 * everything, and are asked for a few paths each.
 */
export function overlayListing(base: Listing, changes: readonly FileChange[]): Listing {
  const depth = base instanceof OverlayListing ? base.depth + 1 : 1;
  return depth > DEEPEST
    ? new OverlayListing(new OverlayListing(base, []).flatten(), changes, 1)
    : new OverlayListing(base, changes, depth);
}

class OverlayListing implements Listing {
  readonly depth: number;
  readonly #base: Listing;
  /** Object ids of the paths that changed, null for those that are gone. */
  readonly #own = new Map<string, string | null>();

  constructor(base: Listing, changes: readonly FileChange[], depth = 1) {
    this.#base = base;
    this.depth = depth;
    for (const { oldPath } of changes) if (oldPath !== null) this.#own.set(oldPath, null);
    for (const { path, newOid } of changes) this.#own.set(path, newOid);
  }

  oid(path: string): string | null {
    const own = this.#own.get(path);
    return own === undefined ? this.#base.oid(path) : own;
  }

  has(path: string): boolean {
    return this.oid(path) !== null;
  }

  paths(): Iterable<string> {
    return [...this.#all().keys()].sort(compare);
  }

  /** The same files in a listing of one layer. */
  flatten(): Listing {
    const all = this.#all();
    return { has: (path) => all.has(path), paths: () => all.keys(), oid: (path) => all.get(path) ?? null };
  }

  #all(): Map<string, string> {
    const all = this.#base instanceof OverlayListing ? this.#base.#all() : entriesOf(this.#base);
    for (const [path, oid] of this.#own) {
      if (oid === null) all.delete(path);
      else all.set(path, oid);
    }
    return all;
  }
}

function entriesOf(listing: Listing): Map<string, string> {
  const all = new Map<string, string>();
  for (const path of listing.paths()) {
    const oid = listing.oid(path);
    if (oid !== null) all.set(path, oid);
  }
  return all;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
