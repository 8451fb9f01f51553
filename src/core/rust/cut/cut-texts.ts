import { type CutItem, cutItem, cutItems, nextItem } from "../cut/cut-item.ts";
import { preambleEnd } from "../lex/scan.ts";
import { Memo } from "../memo.ts";
import { sharedEnds } from "./shared-ends.ts";

/** Two texts, or stretches of them, cut into items. */
export interface CutTexts {
  readonly before: readonly CutItem[];
  readonly after: readonly CutItem[];
  /** How many items are the same at the beginning of both. */
  readonly head: number;
  /** How many of the others are the same at the end of both. */
  readonly tail: number;
}

/** A stretch of a text that is to be cut. */
export interface CutRange {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** Texts whose items are remembered, in characters: what a commit left is what a later one finds. */
const REMEMBERED = 32_000_000;

const known = new Memo<readonly CutItem[]>(REMEMBERED);

/** Cuts two files into items. Null where one of them does not fall into items. */
export function cutTexts(before: string, after: string): CutTexts | null {
  const whole = (text: string) => ({ text, from: preambleEnd(text), to: text.length });
  const left = known.get(before) ?? cutItems(before, preambleEnd(before), before.length);
  const cut = left === null ? null : cutRest(left, whole(before), whole(after));
  if (cut !== null) known.set(after, cut.after, after.length);
  return cut;
}

/**
 * Cuts a stretch where it differs from another one, whose items are known: what stands in the beginning that both share
 * ends there, and where an item of both begins in the end that they share, all that follows is the same. Null where it
 * does not fall into items.
 */
export function cutRest(left: readonly CutItem[], before: CutRange, after: CutRange): CutTexts | null {
  const { text, to } = after;
  const { start, end } = sharedEnds(before.text.slice(before.from, before.to), text.slice(after.from, to));
  let head = 0;
  while ((left[head]?.to ?? Number.POSITIVE_INFINITY) <= before.from + start) head += 1;
  const moveHead = after.from - before.from;
  const moveTail = to - before.to;
  const right = left.slice(0, head).map((item) => moved(item, moveHead));
  let next = head;
  let at = nextItem(text, right.at(-1)?.to ?? after.from);
  while (at >= 0 && at < to) {
    if (at >= to - end) {
      while ((left[next]?.from ?? Number.POSITIVE_INFINITY) < at - moveTail) next += 1;
      if (left[next]?.from === at - moveTail) break;
    }
    const item = cutItem(text, at, to);
    if (item === null) return null;
    right.push(item);
    at = nextItem(text, item.to);
  }
  if (at < 0) return null;
  const tail = at < to ? left.slice(next).map((item) => moved(item, moveTail)) : [];
  return { before: left, after: [...right, ...tail], head, tail: tail.length };
}

function moved(item: CutItem, offset: number): CutItem {
  if (offset === 0) return item;
  const { from, head, body, to, inner } = item;
  return {
    from: from + offset,
    head: head + offset,
    body: body < 0 ? body : body + offset,
    to: to + offset,
    inner,
  };
}
