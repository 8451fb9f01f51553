import type { Blobs, BlobText, ChangeSet, FileChange } from "../../src/core/change-set.ts";
import { treeBefore } from "../../src/core/change-set.ts";
import { treeOf } from "./tree-of.ts";

/** Files by path: their text, or why they have none. */
export type Files = Readonly<Record<string, string | Extract<BlobText, { kind: "unreadable" }>["reason"]>>;

/** A change from one set of files to another, told as Git would; `renames` are the pairs that it would find. */
export interface ChangeOf {
  readonly before: Files;
  readonly after: Files;
  readonly renames?: Readonly<Record<string, string>>;
}

/** A change set and the contents of its blobs. A text is its own object id. */
export function changeOf({ before, after, renames = {} }: ChangeOf): {
  readonly changeSet: ChangeSet;
  readonly blobs: Blobs;
} {
  const oldPaths = new Map(Object.entries(renames).map(([from, to]) => [to, from]));
  const changes: FileChange[] = [];
  for (const [path, newOid] of Object.entries(after)) {
    const oldPath = oldPaths.get(path) ?? null;
    const oldOid = before[oldPath ?? path] ?? null;
    if (oldPath !== null) changes.push({ status: "renamed", path, oldPath, oldOid, newOid });
    else if (oldOid === null) changes.push({ status: "added", path, oldPath, oldOid, newOid });
    else if (oldOid !== newOid) changes.push({ status: "modified", path, oldPath, oldOid, newOid });
  }
  for (const [path, oldOid] of Object.entries(before)) {
    if (path in after || path in renames) continue;
    changes.push({ status: "deleted", path, oldPath: null, oldOid, newOid: null });
  }
  const tree = { ...treeOf(...Object.keys(after)), oid: (path: string) => after[path] ?? null };
  const oids = [...Object.values(before), ...Object.values(after)];
  return {
    changeSet: {
      mode: "staged",
      base: "base",
      head: "index",
      changes,
      before: treeBefore(tree, changes),
      after: tree,
    },
    blobs: new Map(oids.map((oid) => [oid, blobOf(oid)])),
  };
}

function blobOf(oid: string): BlobText {
  switch (oid) {
    case "not-utf8":
    case "nul-byte":
    case "lfs-pointer":
    case "too-large":
      return { kind: "unreadable", reason: oid };
    default:
      return { kind: "text", text: oid };
  }
}
