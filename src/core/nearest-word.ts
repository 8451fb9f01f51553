/**
 * The word of `candidates` that was probably meant by `word`: the shortest one that starts with it, else the one
 * nearest in edit distance, as long as at most a third of the letters (and never more than three) differ. Null when
 * none is near. Of equally near candidates the first one wins.
 */
export function nearestWord(word: string, candidates: Iterable<string>): string | null {
  const wanted = word.toLowerCase();
  let nearest: string | null = null;
  let best = Math.min(3, Math.floor(Math.max(wanted.length, 3) / 3)) + 1;
  let shortest: string | null = null;
  for (const candidate of candidates) {
    if (wanted !== "" && candidate.startsWith(wanted)) {
      if (shortest === null || candidate.length < shortest.length) shortest = candidate;
    }
    if (Math.abs(candidate.length - wanted.length) >= best) continue;
    const distance = editDistance(wanted, candidate);
    if (distance >= best) continue;
    best = distance;
    nearest = candidate;
  }
  return shortest ?? nearest;
}

/** Optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours. */
function editDistance(left: string, right: string): number {
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let row = 1; row <= left.length; row += 1) {
    const current: number[] = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const same = left[row - 1] === right[column - 1] ? 0 : 1;
      const swapped =
        row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      current.push(
        Math.min(
          (last[column] ?? 0) + 1,
          (current[column - 1] ?? 0) + 1,
          (last[column - 1] ?? 0) + same,
          swapped ? (beforeLast[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    beforeLast = last;
    last = current;
  }
  return last[right.length] ?? 0;
}
