import type { CutItem } from "../cut/cut-item.ts";
import type { CutTexts } from "./cut-texts.ts";

/** An item of each text, with the same words. */
export type CutPair = readonly [before: CutItem, after: CutItem];

/** The items of two texts sorted into those that both have and those of one alone, which come in order. */
export interface CutPairs {
  readonly pairs: readonly CutPair[];
  readonly left: readonly CutItem[];
  readonly right: readonly CutItem[];
}

/** Pairs items by their words, wherever they stand: the first of each with the first. */
export function pairCut(cut: CutTexts, before: string, after: string): CutPairs {
  const { head, tail } = cut;
  const ends = cut.before.length - tail;
  const shift = cut.after.length - cut.before.length;
  const sameAt = (items: readonly CutItem[], offset: number) =>
    items.map((item, at): CutPair => [item, cut.after[offset + at] ?? item]);
  const pairs = [...sameAt(cut.before.slice(0, head), 0), ...sameAt(cut.before.slice(ends), ends + shift)];
  const left = cut.before.slice(head, ends);
  const byText = groupByText(before, left);
  const right = cut.after.slice(head, ends + shift).filter((item) => {
    const match = byText.get(after.slice(item.from, item.to))?.shift();
    if (match !== undefined) pairs.push([match, item]);
    return match === undefined;
  });
  const rest = new Set([...byText.values()].flat());
  return { pairs, left: left.filter((item) => rest.has(item)), right };
}

/** Those of equal text in the order of the text. */
function groupByText(text: string, items: readonly CutItem[]): ReadonlyMap<string, CutItem[]> {
  const groups = new Map<string, CutItem[]>();
  for (const item of items) {
    const words = text.slice(item.from, item.to);
    const group = groups.get(words);
    if (group === undefined) groups.set(words, [item]);
    else group.push(item);
  }
  return groups;
}
