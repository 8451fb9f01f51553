import { itemStarts } from "./item-starts.ts";
import { sharedEnds } from "./shared-ends.ts";

/** Items of a text that stand one after the other. */
export interface Part {
  readonly text: string;
  /** Null for the beginning of the text. */
  readonly from: number | null;
  readonly to: number;
}

/** Where two texts differ, cut at the same items of both; and the items around, which they share. */
export interface DifferingParts {
  readonly before: Part;
  readonly after: Part;
  /** Each item that both share, in the text before. */
  readonly shared: readonly Part[];
}

/** Cuts two texts at items. Null where the one before does not fall into items. */
export function differingParts(before: string, after: string): DifferingParts | null {
  const { start, end } = sharedEnds(before, after);
  const starts = itemStarts(before);
  if (starts === null) return null;
  // One item more on the left, so that what ends the one before is the same whatever follows.
  const first = Math.max(starts.findLastIndex((offset) => offset < start) - 1, 0);
  const from = first === 0 ? null : (starts[first] ?? null);
  const tail = starts.findIndex((offset) => lineStart(before, offset) > before.length - end);
  const last = tail < 0 ? starts.length : tail;
  const to = starts[last] ?? before.length;
  const items = starts.map(
    (offset, at): Part => ({ text: before, from: offset, to: starts[at + 1] ?? before.length }),
  );
  return {
    before: { text: before, from, to },
    after: { text: after, from, to: to + after.length - before.length },
    shared: [...items.slice(0, first), ...items.slice(last)],
  };
}

/**
 * Offset of the first character of the item's line, so that no comment of the line before swallows it; before all
 * offsets where other text stands in the line.
 */
function lineStart(text: string, offset: number): number {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  return text.slice(start, offset).trim() === "" ? start : Number.NEGATIVE_INFINITY;
}
