/** What is told of several measurements of the same thing. */
export interface Spread {
  readonly median: number;
  /** The first and the third quartile. */
  readonly low: number;
  readonly high: number;
}

/** The median and the quartiles, by the nearest rank. Throws on an empty list. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((one, two) => one - two);
  const rank = (share: number): number => {
    const value = sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
    if (value === undefined) throw new RangeError("nothing was measured");
    return value;
  };
  return { median: rank(0.5), low: rank(0.25), high: rank(0.75) };
}
