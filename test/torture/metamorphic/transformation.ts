import type { VisibilityFilter } from "../../../src/core/api-change.ts";
import type { Site } from "../mutate/site.ts";
import type { Random } from "../support/random.ts";

/** A file as both readers have it. */
export interface Original {
  readonly text: string;
  readonly sites: readonly Site[];
}

/** A way to rewrite a whole file that changes nothing which others can see. */
export interface Transformation {
  readonly name: string;
  /** The widest filter under which it changes nothing. */
  readonly filter: VisibilityFilter;
  /** The file rewritten, or null where it does not lend itself to it. */
  readonly rewrite: (original: Original, random: Random) => string | null;
}
