/** The kinds of item that an API surface lists. */
export type ItemKind =
  | "fn"
  | "struct"
  | "enum"
  | "union"
  | "variant"
  | "field"
  | "trait"
  | "type"
  | "const"
  | "static"
  | "mod"
  | "use"
  | "extern crate"
  | "impl"
  | "macro"
  | "macro call"
  | "attribute"
  | "unread";

/** How completely a source was read. Anything but `complete` is said to the user. */
export type Analysis = "complete" | "partial" | "failed" | "skipped";

/** Which visibility an item needs to count: `api.visibility`. */
export type VisibilityFilter = "public" | "crate" | "all";

/** One difference between two API surfaces. */
export interface ApiChange {
  readonly change: "added" | "removed" | "changed" | "moved";
  readonly kind: ItemKind;
  /** Path inside the file's module, such as `ExecParams::timeout`. */
  readonly path: string;
  /**
   * The wider of the two sides, as written: `pub`, `pub(crate)`, `pub(in a::b)`, or `private`. With `api.reach` `crate`
   * a `pub` item that no other crate can reach is `pub(crate)`.
   */
  readonly visibility: string;
  /** Readable signature before, null when added. */
  readonly before: string | null;
  /** Readable signature after, null when removed. */
  readonly after: string | null;
  /** One-based line of the item after the change, null when removed. */
  readonly line: number | null;
  /** One-based line of the item before the change, null when added. */
  readonly previousLine: number | null;
  /**
   * Only of an item that moved: the source of the module that it left, and of the one that it came to. Both modules
   * list it, with its signature on both sides; the one that it left without a `line`, the other without a
   * `previousLine`.
   */
  readonly from?: string;
  readonly to?: string;
  /** Whether the spec names the item; absent where it need not, and where no spec was read. */
  readonly mentioned?: boolean;
}

/** A stretch of a source that could not be read as items, in one-based lines, both ends included. */
export interface UnreadLines {
  readonly side: "before" | "after";
  readonly from: number;
  readonly to: number;
  /** What was met there, such as `unbalanced brackets`. */
  readonly reason: string;
}

/** The difference of two versions of one source. */
export interface ApiDiff {
  readonly analysis: Analysis;
  readonly api: readonly ApiChange[];
  readonly unread: readonly UnreadLines[];
  /** Why items of `api` count as public although no public path is known to lead to them; left out without any. */
  readonly reachUnknown?: readonly string[];
}
