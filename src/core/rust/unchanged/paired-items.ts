import type { CutItem } from "./cut-item.ts";
import { cutTexts } from "./cut-texts.ts";
import { type PairedImpl, pairImpls } from "./paired-members.ts";

/** An item of each text, with the same words. */
export type CutPair = readonly [before: CutItem, after: CutItem];

/** One of two texts. */
export interface PairedSide {
  readonly text: string;
  /** All its items in order. */
  readonly items: readonly CutItem[];
  /** Those whose text is not in the other one, in order. */
  readonly own: readonly CutItem[];
}

/** Two texts of which all that is the same in both is known by its text alone. */
export interface PairedItems {
  readonly before: PairedSide;
  readonly after: PairedSide;
  readonly pairs: readonly CutPair[];
  /** Impls that differ, and begin with the same words. */
  readonly impls: readonly PairedImpl[];
}

/**
 * Finds the items of two texts that are the same in both, wherever they stand. Null where one of them does not fall
 * into items, and where the attributes of the files are not the same.
 */
export function pairItems(before: string, after: string): PairedItems | null {
  const cut = cutTexts(before, after);
  if (cut === null) return null;
  const { head, tail } = cut;
  const ends = cut.before.length - tail;
  const shift = cut.after.length - cut.before.length;
  const pairs = [
    ...cut.before.slice(0, head).map((item): CutPair => [item, item]),
    ...cut.before.slice(ends).map((item, at): CutPair => [item, cut.after[ends + shift + at] ?? item]),
  ];
  const left = cut.before.slice(head, ends);
  const right = cut.after.slice(head, ends + shift);
  const byText = groupByText(before, left);
  const own = right.filter((item) => {
    const match = byText.get(textOf(after, item))?.shift();
    if (match !== undefined) pairs.push([match, item]);
    return match === undefined;
  });
  const rest = new Set([...byText.values()].flat());
  const one = { text: before, items: cut.before, own: left.filter((item) => rest.has(item)) };
  const other = { text: after, items: cut.after, own };
  if (innerTexts(one) !== innerTexts(other)) return null;
  return { before: one, after: other, pairs, impls: pairImpls(one, other) };
}

function textOf(text: string, { from, to }: CutItem): string {
  return text.slice(from, to);
}

/** Those of equal text in the order of the text, so that the first pairs with the first. */
function groupByText(text: string, items: readonly CutItem[]): Map<string, CutItem[]> {
  const groups = new Map<string, CutItem[]>();
  for (const item of items) {
    const words = textOf(text, item);
    const group = groups.get(words);
    if (group === undefined) groups.set(words, [item]);
    else group.push(item);
  }
  return groups;
}

function innerTexts({ text, items }: PairedSide): string {
  return items
    .filter(({ inner }) => inner)
    .map((item) => textOf(text, item))
    .join("\n");
}
