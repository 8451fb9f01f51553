import type { FileChange, Tree } from "./change-set.ts";

/** A tree that also knows the object id of each file. */
export interface Listing extends Tree {
  /** Object id of the file at `path`, null where there is none. */
  oid(path: string): string | null;
}

/**
 * The tree at the right side of a diff against the empty tree, which lists every file as added. Unlike
 * `git ls-files`, such a diff can leave files out that are only announced (`git add -N`), and lists the whole tree
 * from any directory.
 */
export function listingOf(changes: readonly FileChange[]): Listing {
  const oids = new Map<string, string>();
  for (const { path, newOid } of changes) if (newOid !== null) oids.set(path, newOid);
  return {
    has: (path) => oids.has(path),
    paths: () => oids.keys(),
    oid: (path) => oids.get(path) ?? null,
  };
}
