import type { VisibilityFilter } from "../../../src/core/api-change.ts";
import { diffSources } from "../../../src/core/rust/diff-sources.ts";
import { isUnaffected } from "../../support/is-unaffected.ts";

const FILTERS: readonly VisibilityFilter[] = ["public", "crate", "all"];

/** What came of asking in every way. */
export interface ComparedWays {
  /** Where the long way says something else, in words. */
  readonly differences: readonly string[];
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
  const differences = FILTERS.flatMap((visibility) =>
    ways.flatMap(([way, left, right]) => {
      const short = diffSources(left, right, { visibility });
      const long = diffSources(left, right, { visibility, thorough: true });
      const same = JSON.stringify(short) === JSON.stringify(long);
      return same ? [] : [`${visibility}, ${way}: ${said(short.api)} against ${said(long.api)}`];
    }),
  );
  return { differences, isTold: isUnaffected(before, after, { visibility: "crate" }) };
}

function said(api: readonly unknown[]): string {
  return JSON.stringify(api).slice(0, 400);
}
