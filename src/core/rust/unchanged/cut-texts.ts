import { preambleEnd } from "../lex/scan.ts";
import { type CutItem, cutItem, cutItems, nextItem } from "./cut-item.ts";
import { sharedEnds } from "./shared-ends.ts";

/** Two texts cut into items. */
export interface CutTexts {
  readonly before: readonly CutItem[];
  readonly after: readonly CutItem[];
  /** How many items are the same at the beginning of both. */
  readonly head: number;
  /** How many of the others are the same at the end of both. */
  readonly tail: number;
}

/**
 * Cuts two texts into items. The second is cut only where it differs: what stands in the beginning that both share ends
 * there, and where an item of both begins in the end that they share, all that follows is the same. Null where one of
 * them does not fall into items.
 */
export function cutTexts(before: string, after: string): CutTexts | null {
  const left = cutItems(before, preambleEnd(before), before.length);
  if (left === null) return null;
  const { start, end } = sharedEnds(before, after);
  let head = 0;
  while ((left[head]?.to ?? Number.POSITIVE_INFINITY) <= start) head += 1;
  const right = left.slice(0, head);
  const offset = after.length - before.length;
  let next = head;
  let at = nextItem(after, right.at(-1)?.to ?? preambleEnd(after));
  while (at >= 0 && at < after.length) {
    if (at >= after.length - end) {
      while ((left[next]?.from ?? Number.POSITIVE_INFINITY) < at - offset) next += 1;
      if (left[next]?.from === at - offset) break;
    }
    const item = cutItem(after, at, after.length);
    if (item === null) return null;
    right.push(item);
    at = nextItem(after, item.to);
  }
  if (at < 0) return null;
  const tail = at < after.length ? left.slice(next).map((item) => moved(item, offset)) : [];
  return { before: left, after: [...right, ...tail], head, tail: tail.length };
}

function moved({ from, head, body, to, inner }: CutItem, offset: number): CutItem {
  return {
    from: from + offset,
    head: head + offset,
    body: body < 0 ? body : body + offset,
    to: to + offset,
    inner,
  };
}
