import type { ChangeSet, FileChange, Tree } from "../change-set.ts";
import type { FileEdit } from "../edit/file-edit.ts";

/**
 * A change as it would be with some edits of its right side: nothing has to be written to judge them.
 *
 * @param edits at most one of each path.
 * @param oidOf the object id that a text has in this repository.
 */
export function editedChange(
  changeSet: ChangeSet,
  edits: readonly FileEdit[],
  oidOf: (text: string) => string,
): ChangeSet {
  const oids = new Map(edits.map(({ path, after }) => [path, after === null ? null : oidOf(after)]));
  const known = new Set(changeSet.changes.map(({ path }) => path));
  const changes = changeSet.changes.flatMap((change) => {
    const oid = oids.get(change.path);
    return oid === undefined ? [change] : withOid(change, oid);
  });
  for (const [path, newOid] of oids) {
    if (known.has(path)) continue;
    const oldOid = changeSet.before.oid(path);
    changes.push(...withOid({ status: "modified", path, oldPath: null, oldOid, newOid }, newOid));
  }
  return { ...changeSet, changes: changes.sort(byPath), after: editedTree(changeSet.after, oids) };
}

/** What a change of one path becomes with another content on its right side, none where both sides are the same. */
function withOid(change: FileChange, newOid: string | null): FileChange[] {
  const { path, oldPath, oldOid } = change;
  if (newOid === null) {
    return oldOid === null
      ? []
      : [{ status: "deleted", path: oldPath ?? path, oldPath: null, oldOid, newOid: null }];
  }
  if (oldOid === null) return [{ status: "added", path, oldPath: null, oldOid: null, newOid }];
  if (oldPath !== null) return [{ ...change, newOid }];
  return oldOid === newOid ? [] : [{ status: "modified", path, oldPath: null, oldOid, newOid }];
}

function editedTree(tree: Tree, oids: ReadonlyMap<string, string | null>): Tree {
  const oid = (path: string) => {
    const edited = oids.get(path);
    return edited === undefined ? tree.oid(path) : edited;
  };
  return {
    has: (path) => oid(path) !== null,
    oid,
    *paths() {
      for (const path of tree.paths()) if (oid(path) !== null) yield path;
      for (const path of oids.keys()) if (oid(path) !== null && !tree.has(path)) yield path;
    },
  };
}

function byPath({ path: one }: FileChange, { path: other }: FileChange): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
