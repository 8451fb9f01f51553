import type { DebtAge } from "./debt-report.ts";

/** One version of a spec. */
export interface SpecVersion {
  readonly oid: string;
  /** The day it was committed: `2026-11-23`. */
  readonly day: string;
  /** Words of its items, none where it was deleted. */
  readonly items: ReadonlySet<string>;
}

/** The history of one spec. */
export interface SpecHistory {
  /** Newest first. */
  readonly versions: readonly SpecVersion[];
  /** Whether there are older ones that were not looked at. */
  readonly isCutOff: boolean;
}

/** Since when an item is in its spec without a break: the oldest of the newest versions that all have it. */
export function ageOf(text: string, history: SpecHistory): DebtAge {
  const without = history.versions.findIndex(({ items }) => !items.has(text));
  const oldest = history.versions[without < 0 ? history.versions.length - 1 : without - 1];
  if (oldest === undefined) return history.isCutOff && without < 0 ? "older" : "staged";
  if (without < 0 && history.isCutOff) return "older";
  return { oid: oldest.oid, day: oldest.day };
}
