/** What happened to one path between the two sides of a change, as `git diff-index --raw -M` tells it. */
export interface FileChange {
  readonly status: "added" | "modified" | "deleted" | "renamed";
  /** The path after the change; for a deletion the path that is gone. POSIX separators, relative to the root. */
  readonly path: string;
  /** The path before a rename, else null. */
  readonly oldPath: string | null;
  /** Object id of the blob before, null where there was no regular file. */
  readonly oldOid: string | null;
  /** Object id of the blob after, null where there is no regular file. */
  readonly newOid: string | null;
}

/** The files of one side of a change: the index, or a commit's tree. Never the disk. */
export interface Tree {
  has(path: string): boolean;
  /** Every path, in Git's order. */
  paths(): Iterable<string>;
  /** Every path that ends with some ASCII text, in whatever case; left out where it takes as long as `paths`. */
  pathsEnding?(text: string): Iterable<string>;
  /** Object id of the file at `path`, null where there is none. */
  oid(path: string): string | null;
}

/** One change to judge, gathered by the edge. */
export interface ChangeSet {
  readonly mode: "staged" | "range" | "since" | "pre-push";
  /** Commit id of the left side, null for the empty tree. */
  readonly base: string | null;
  /** `index`, or the commit id of the right side. */
  readonly head: string;
  readonly changes: readonly FileChange[];
  readonly before: Tree;
  readonly after: Tree;
}

/** Why a blob has no text that could be read as Rust or Markdown. */
export type UnreadableReason = "not-utf8" | "nul-byte" | "lfs-pointer" | "too-large";

/** The content of one blob, decoded at the edge. */
export type BlobText =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "unreadable"; readonly reason: UnreadableReason };

/** Blob contents by object id. */
export type Blobs = ReadonlyMap<string, BlobText>;

/**
 * The tree before a set of changes, told from the tree after it: no second listing is asked of Git.
 */
export function treeBefore(after: Tree, changes: readonly FileChange[]): Tree {
  const gone = new Set<string>();
  const back = new Set<string>();
  const oids = new Map<string, string | null>();
  for (const change of changes) {
    if (change.status === "added" || change.status === "renamed") gone.add(change.path);
    if (change.status === "deleted") back.add(change.path);
    if (change.oldPath !== null) back.add(change.oldPath);
    if (change.status !== "added") oids.set(change.oldPath ?? change.path, change.oldOid);
  }
  const has = (path: string) => back.has(path) || (!gone.has(path) && after.has(path));
  return {
    has,
    *paths() {
      yield* back;
      for (const path of after.paths()) if (!gone.has(path) && !back.has(path)) yield path;
    },
    oid: (path) => (has(path) ? (oids.get(path) ?? after.oid(path)) : null),
  };
}
