import type { CutItem } from "../cut/cut-item.ts";
import { type CutPair, pairCut } from "../cut/cut-pair.ts";
import { cutTexts } from "../cut/cut-texts.ts";
import { type PairedImpl, pairImpls } from "./paired-members.ts";

/** One of two texts. */
export interface PairedSide {
  readonly text: string;
  /** All its items in order. */
  readonly items: readonly CutItem[];
  /** Those whose text is not in the other one, in order; modules of tests left out, which are no part of a crate. */
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
  const { pairs, left, right } = pairCut(cut, before, after);
  const sideOf = (text: string, items: readonly CutItem[], own: readonly CutItem[]) => ({
    text,
    items,
    own: own.filter((item) => !isTestModule(text, item)),
  });
  const one = sideOf(before, cut.before, left);
  const other = sideOf(after, cut.after, right);
  if (innerTexts(one) !== innerTexts(other)) return null;
  return { before: one, after: other, pairs, impls: pairImpls(one, other) };
}

/** The plain form, which tells by itself that nothing in the module counts. */
const TEST_MODULE =
  /#\[cfg\(test\)\]\s*(?:#\[allow\([\w:, ]*\)\]\s*)*(?:pub(?:\(\w+\))?\s+)?mod\s+\w+\s*[;{]/y;

function isTestModule(text: string, { from }: CutItem): boolean {
  TEST_MODULE.lastIndex = from;
  return TEST_MODULE.test(text);
}

function innerTexts({ text, items }: PairedSide): string {
  return items
    .filter(({ inner }) => inner)
    .map(({ from, to }) => text.slice(from, to))
    .join("\n");
}
