import type { VisibilityFilter } from "../../../src/core/api-change.ts";
import { diffSources } from "../../../src/core/rust/diff-sources.ts";
import { isUnaffected } from "../../support/is-unaffected.ts";
import { toldAlike } from "./told-alike.ts";

const FILTERS: readonly VisibilityFilter[] = ["public", "crate", "all"];

/** What came of asking in every way. */
export interface ComparedWays {
  /** Where the long way says something else, in words. */
  readonly differences: readonly string[];
  /** How often it says the same of another of several items that are written alike. */
  readonly twins: number;
  /** Whether the edited items alone told that the crate sees no change. */
  readonly isTold: boolean;
}

/** Compares the shorter ways from one text to another with the long one, forth and back. */
export function compareWays({
  before,
  after,
}: {
  readonly before: string;
  readonly after: string;
}): ComparedWays {
  const ways = [
    ["forth", before, after],
    ["back", after, before],
  ] as const;
  const differences: string[] = [];
  let twins = 0;
  for (const visibility of FILTERS)
    for (const [way, left, right] of ways) {
      const { api, ...rest } = diffSources(left, right, { visibility });
      const { api: long, ...longRest } = diffSources(left, right, { visibility, thorough: true });
      const isSame = JSON.stringify(rest) === JSON.stringify(longRest);
      if (isSame && JSON.stringify(api) === JSON.stringify(long)) continue;
      if (isSame && toldAlike(api, long, { before: left, after: right })) twins += 1;
      else differences.push(`${visibility}, ${way}: ${said(api)} against ${said(long)}`);
    }
  return { differences, twins, isTold: isUnaffected(before, after, { visibility: "crate" }) };
}

function said(api: readonly unknown[]): string {
  return JSON.stringify(api).slice(0, 400);
}
