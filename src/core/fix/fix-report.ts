import type { Finding, Report } from "../report.ts";
import type { Repair, Unrepaired } from "./repair.ts";

/** What `spec-check fix` did, or would do. */
export interface FixReport {
  readonly version: 1;
  readonly isDryRun: boolean;
  readonly repairs: readonly Pick<Repair, "path" | "why">[];
  readonly left: readonly Unrepaired[];
  /** What the check finds in the staged change with all of it mended. */
  readonly findings: readonly Finding[];
  readonly verdict: Report["verdict"];
  /** The edits as a patch that `git apply --cached` takes. */
  readonly patch: string;
}

/** What a report of repairs is put together from, in any order. */
export interface FixParts {
  readonly isDryRun: boolean;
  readonly repairs: readonly Repair[];
  readonly left: readonly Unrepaired[];
  /** The check of the staged change with all of it mended. */
  readonly report: Report;
  readonly patch: string;
}

/** Sorts what was mended and what was left. */
export function fixReport({ isDryRun, repairs, left, report, patch }: FixParts): FixReport {
  return {
    version: 1,
    isDryRun,
    repairs: repairs.map(({ path, why }) => ({ path, why })).sort(inOrder),
    left: left.toSorted(inOrder),
    findings: report.findings,
    verdict: report.verdict,
    patch,
  };
}

function inOrder(one: Unrepaired, other: Unrepaired): number {
  return compare(one.path, other.path) || compare(one.why, other.why);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
