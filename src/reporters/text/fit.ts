const ELLIPSIS = "…";
/** How much of what both have in common stays right before the first difference. */
const CONTEXT = 12;
/** How much of a text stays in sight before what stands behind it. */
const SHORTEST = 24;

/** The text cut to `width` characters with an ellipsis at its end; whole when `width` is null. */
export function fit(text: string, width: number | null): string {
  const letters = [...text];
  if (width === null || letters.length <= width) return text;
  return letters.slice(0, Math.max(0, width - 1)).join("") + ELLIPSIS;
}

/** The same with the ellipsis at its beginning: the end of a path tells more than its beginning. */
export function fitEnd(text: string, width: number | null): string {
  const letters = [...text];
  if (width === null || letters.length <= width) return text;
  return ELLIPSIS + letters.slice(letters.length - Math.max(0, width - 1)).join("");
}

/** A text and what stands behind it, cut to `width` together: the text first, as long as enough of it is left. */
export function fitHead(text: string, tail: string, width: number | null): string {
  if (width === null) return text + tail;
  return fit(fit(text, Math.max(SHORTEST, width - [...tail].length)) + tail, width);
}

/**
 * Two versions of one text cut to `width` characters so that both the beginning and the first difference stay in
 * sight: when the difference lies too far to the right, an ellipsis stands for what both have in between.
 */
export function fitPair(before: string, after: string, width: number | null): readonly [string, string] {
  const [left, right] = [[...before], [...after]];
  if (width === null || Math.max(left.length, right.length) <= width) return [before, after];
  let common = 0;
  while (common < Math.min(left.length, right.length) && left[common] === right[common]) common += 1;
  const head = Math.floor(width / 3);
  const resume = common < width / 2 ? 0 : common - CONTEXT;
  const shorten = (letters: readonly string[]) =>
    resume <= head + 1
      ? fit(letters.join(""), width)
      : fit(letters.slice(0, head).join("") + ELLIPSIS + letters.slice(resume).join(""), width);
  return [shorten(left), shorten(right)];
}
