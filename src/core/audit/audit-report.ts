import type { ItemKind } from "../api-change.ts";
import type { SourceClass } from "./source-class.ts";

/** What answers for a source: a spec of its own, one that answers for several, none, or none is needed. */
export type SourceStatus = "own" | "overview" | "missing" | "not-required";

/** One source and what describes it. */
export interface AuditedSource {
  readonly path: string;
  /** `ignored` for what the configuration or `.specignore` leaves out. */
  readonly class: SourceClass | "ignored";
  readonly required: boolean;
  readonly status: SourceStatus;
  /** The spec, or where a new one goes. */
  readonly spec: string;
  /** Name of the Cargo package, with its folder where several are called so; null outside of all. */
  readonly crate: string | null;
  readonly phase: string | null;
  /** Only where they were asked for, and the spec is the source's own. */
  readonly items?: ItemFigures;
}

/** How much of a source's public API its spec names. */
export interface ItemFigures {
  /** Public items that a spec has to name. */
  readonly all: number;
  /** Those that it does not name. */
  readonly unmentioned: readonly AuditedItem[];
}

/** A public item of a source. */
export interface AuditedItem {
  readonly kind: ItemKind;
  readonly path: string;
  /** One-based. */
  readonly line: number;
}

/** Counts of sources. */
export interface AuditCounts {
  readonly sources: number;
  /** Those that need a spec. */
  readonly required: number;
  /** Of these, the ones that have one. */
  readonly covered: number;
  readonly missing: number;
  /** Covered of required, in percent with one digit, rounded down; 100 where none is required. */
  readonly percent: number;
}

/** Counts of the sources of one folder, crate, phase or class; the name is null for those that are in none. */
export interface AuditGroup extends AuditCounts {
  readonly name: string | null;
}

/** Public items of the sources with a spec of their own. */
export interface ItemTotals {
  readonly all: number;
  readonly mentioned: number;
  /** In percent with one digit, rounded down; 100 where there is none. */
  readonly percent: number;
}

/** A source that cannot be read; it counts as a module. */
export interface UnreadSource {
  readonly path: string;
  readonly reason: string;
}

/** How the gaps compare with those that were accepted before. */
export interface BaselineResult {
  /** As named. */
  readonly file: string;
  /** Gaps that it accepts. */
  readonly known: number;
  /** Gaps that it does not. */
  readonly added: readonly string[];
  /** Entries that are no gaps any more. */
  readonly stale: readonly string[];
}

/** What became of the tree since a revision, by today's configuration. */
export interface AuditTrend {
  /** Commit id. */
  readonly since: string;
  readonly before: AuditCounts;
  readonly newGaps: readonly string[];
  readonly closedGaps: readonly ClosedGap[];
}

/** A gap that is gone, and what closed it: a spec, the end of the source, or that it needs none any more. */
export interface ClosedGap {
  readonly path: string;
  readonly by: "spec" | "removal" | "not-required";
}

/** The coverage of a tree. */
export interface AuditReport {
  readonly version: 1;
  /** `index`, or the id of the commit. */
  readonly tree: string;
  readonly totals: AuditCounts;
  /** Null where they were not asked for. */
  readonly items: ItemTotals | null;
  readonly phases: readonly AuditGroup[];
  readonly crates: readonly AuditGroup[];
  readonly folders: readonly AuditGroup[];
  readonly classes: readonly AuditGroup[];
  /** By path. */
  readonly sources: readonly AuditedSource[];
  readonly unread: readonly UnreadSource[];
  readonly baseline: BaselineResult | null;
  readonly trend: AuditTrend | null;
  /** The percentage asked for, null where none was. */
  readonly failUnder: number | null;
}
