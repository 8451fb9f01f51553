import type { ChangeSet } from "../change-set.ts";

/** Object ids of the changed files, by the side they are on. */
export interface ChangedSides {
  /** The id before the change, null for a path that did not change or was not there. */
  before(path: string): string | null;
  /** The id after the change, null for a path that did not change or is not there. */
  after(path: string): string | null;
  /** The path that a file of this path has after the change, which may still be the same. */
  movedTo(path: string): string;
}

/** Sorts the changes of a set by path and side. */
export function changedSides({ changes }: ChangeSet): ChangedSides {
  const before = new Map<string, string | null>();
  const after = new Map<string, string | null>();
  const moves = new Map<string, string>();
  for (const { path, oldPath, oldOid, newOid } of changes) {
    before.set(oldPath ?? path, oldOid);
    after.set(path, newOid);
    if (oldPath !== null) moves.set(oldPath, path);
  }
  return {
    before: (path) => before.get(path) ?? null,
    after: (path) => after.get(path) ?? null,
    movedTo: (path) => moves.get(path) ?? path,
  };
}
