/** How much two texts share at their beginning and at their end; the two do not overlap in either. */
export interface SharedEnds {
  readonly start: number;
  readonly end: number;
}

/** Finds it by comparing ever smaller pieces, which takes a fraction of the time of going through the characters. */
export function sharedEnds(one: string, other: string): SharedEnds {
  const shorter = Math.min(one.length, other.length);
  const start = longest(shorter, (from, to) => one.slice(from, to) === other.slice(from, to));
  const end = longest(shorter - start, (from, to) => tail(one, from, to) === tail(other, from, to));
  return { start, end };
}

/** The greatest length up to which all is the same, given a test of the piece between two lengths. */
function longest(most: number, isSame: (from: number, to: number) => boolean): number {
  let known = 0;
  let limit = most;
  while (known < limit) {
    const middle = known + Math.ceil((limit - known) / 2);
    if (isSame(known, middle)) known = middle;
    else limit = middle - 1;
  }
  return known;
}

function tail(text: string, from: number, to: number): string {
  return text.slice(text.length - to, text.length - from);
}
