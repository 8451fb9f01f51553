/** A commit and the day it was committed: `2026-11-23`. */
export interface DatedCommit {
  readonly oid: string;
  readonly day: string;
}

/** The last commit of a month. */
export interface MonthEnd {
  /** `2026-11`. */
  readonly month: string;
  readonly oid: string;
}

/**
 * The last commit of each of the newest months.
 *
 * @param line one line of a history, newest first. A clock that went wrong does not bring a month back.
 * @param most months.
 * @returns in order; a month without a commit is left out.
 */
export function monthEnds(line: Iterable<DatedCommit>, most: number): readonly MonthEnd[] {
  const ends: MonthEnd[] = [];
  for (const { oid, day } of line) {
    const month = day.slice(0, 7);
    const earliest = ends.at(-1)?.month;
    if (earliest !== undefined && month >= earliest) continue;
    if (ends.length === most) break;
    ends.push({ month, oid });
  }
  return ends.reverse();
}
