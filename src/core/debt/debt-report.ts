import type { DebtSeverity } from "./debt-severity.ts";

/** The commit that an item is there since; `staged` when none has it yet, `older` than what was looked at. */
export type DebtAge = "staged" | "older" | { readonly oid: string; readonly day: string };

/** One debt of the ledger. */
export interface DebtItem {
  readonly spec: string;
  /** One-based. */
  readonly line: number;
  /** Severity of its spec. */
  readonly severity: DebtSeverity | null;
  readonly text: string;
  readonly crate: string | null;
  readonly phase: string | null;
  readonly since: DebtAge;
}

/** One spec of the ledger. */
export interface IndebtedSpec {
  readonly path: string;
  readonly severity: DebtSeverity | null;
  readonly crate: string | null;
  readonly phase: string | null;
  readonly items: readonly { readonly text: string; readonly line: number }[];
  /** What keeps its footer from being read in full. */
  readonly problem: { readonly line: number; readonly text: string } | null;
}

/** Counts of specs by severity, and of items. */
export interface DebtCounts {
  readonly specs: number;
  readonly high: number;
  readonly medium: number;
  readonly low: number;
  /** Specs whose footer gives no severity. */
  readonly unknown: number;
  readonly items: number;
}

/** Counts of one crate or phase; the name is null for what is in none. */
export interface DebtGroup extends DebtCounts {
  readonly name: string | null;
}

/** An item that came or went. */
export type ChangedItem = Pick<DebtItem, "spec" | "severity" | "text">;

/** A spec whose severity changed; null where there was none, or no spec. */
export interface ChangedSeverity {
  readonly spec: string;
  readonly before: DebtSeverity | null;
  readonly after: DebtSeverity | null;
}

/** What became of the ledger since a revision. */
export interface DebtTrend {
  /** Commit id. */
  readonly since: string;
  readonly before: DebtCounts;
  readonly newItems: readonly ChangedItem[];
  readonly closedItems: readonly ChangedItem[];
  readonly severities: readonly ChangedSeverity[];
}

/** The debt of a tree. */
export interface DebtReport {
  readonly version: 1;
  /** `index`, or the id of the commit. */
  readonly tree: string;
  readonly totals: DebtCounts;
  readonly phases: readonly DebtGroup[];
  readonly crates: readonly DebtGroup[];
  /** The most urgent first, then by spec and line. */
  readonly items: readonly DebtItem[];
  /** Specs that say nothing of their debt that could be read. */
  readonly unread: readonly { readonly path: string; readonly line: number; readonly reason: string }[];
  readonly trend: DebtTrend | null;
  /** The severity asked for, null where none was. */
  readonly failOn: DebtSeverity | null;
}
