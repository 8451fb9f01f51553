import type { BlobText, ChangeSet } from "../change-set.ts";
import type { Config } from "../config/config.ts";
import type { FileEdit } from "../edit/file-edit.ts";
import type { Mapping } from "../mapping.ts";
import type { Report } from "../report.ts";

/** One thing that was mended. */
export interface Repair {
  /** The file that a person looks at to see it, as it is called afterwards. */
  readonly path: string;
  /** What was done, to be read behind the path. */
  readonly why: string;
  /** The files of the index that it changes; of one that moves its old path without a text and its new one with it. */
  readonly edits: readonly FileEdit[];
}

/** One thing that has not exactly one right repair. */
export interface Unrepaired {
  readonly path: string;
  /** What is wrong and has to be decided by hand, to be read behind the path. */
  readonly why: string;
}

/** What a repairer answers. */
export interface Repairs {
  readonly repairs: readonly Repair[];
  readonly left: readonly Unrepaired[];
}

/** What a repairer looks at. */
export interface FixContext {
  /** The staged change; its right side is the index as the repairers before left it. */
  readonly changeSet: ChangeSet;
  /** What the check said of it before anything was mended. */
  readonly report: Report;
  readonly mapping: Mapping;
  readonly config: Config;
  /** Whether somebody asked for this path by name; false for all where no path was given. */
  readonly isNamed: (path: string) => boolean;
}

/** The text of a file in the index, null where there is none. It knows the paths that were asked for. */
export type TextOf = (path: string) => BlobText | null;

/**
 * Mends one kind of thing: what the staged change brought, and beyond it what stands in the files that were named. It
 * edits nothing that has more than one right repair.
 */
export interface Repairer {
  /** Paths whose texts it has to see. */
  readonly asks: (context: FixContext) => readonly string[];
  readonly repair: (context: FixContext, textOf: TextOf) => Repairs;
}
