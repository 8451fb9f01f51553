import { type CutItem, cutItems } from "../cut/cut-item.ts";
import { type CutPair, pairCut } from "../cut/cut-pair.ts";
import { cutRest } from "../cut/cut-texts.ts";
import type { PairedSide } from "../cut/paired-items.ts";

/** An impl of each text that begins with the same words. */
export interface PairedImpl {
  readonly before: CutImpl;
  readonly after: CutImpl;
  /** Methods with the same text in both. */
  readonly methods: readonly CutPair[];
}

/** An impl with all that stands in it. */
export interface CutImpl {
  readonly impl: CutItem;
  readonly members: readonly CutItem[];
}

const IMPL = /(?:default\s+)?(?:unsafe\s+)?impl\b/y;

const FN =
  /(?:pub\b\s*(?:\([^()]*\)\s*)?)?(?:(?:default|const|async|unsafe|safe|extern(?:\s*"[^"]*")?)\s+)*fn\b/y;

/** What marks an item in a body that is seen from outside of it. */
const REACHING = /\b(?:impl|macro_export)\b/;

/**
 * Finds the methods that are the same in impls of two texts which begin with the same words: nothing outside of its
 * impl leans on a method, so that nobody has to read it again. A body that may hold what others see is left alone.
 */
export function pairImpls(before: PairedSide, after: PairedSide): readonly PairedImpl[] {
  const left = implsByHeader(before);
  if (left.size === 0) return [];
  return [...implsByHeader(after)].flatMap(([header, impls]) => {
    const others = left.get(header) ?? [];
    return impls.flatMap((impl, at) => {
      const other = others[at];
      return other === undefined ? [] : pairMethods([before.text, other], [after.text, impl]);
    });
  });
}

function implsByHeader({ text, own }: PairedSide): ReadonlyMap<string, readonly CutItem[]> {
  const impls = new Map<string, CutItem[]>();
  for (const item of own) {
    if (item.body < 0 || !begins(IMPL, text, item)) continue;
    const header = text.slice(item.from, item.body);
    const group = impls.get(header);
    if (group === undefined) impls.set(header, [item]);
    else group.push(item);
  }
  return impls;
}

/** What stands in impls: one that a commit left is found by a later one. */
const known = new WeakMap<CutItem, readonly CutItem[]>();

type InText = readonly [text: string, impl: CutItem];

function pairMethods([before, one]: InText, [after, other]: InText): readonly PairedImpl[] {
  const members = known.get(one) ?? cutItems(before, one.body, one.to - 1);
  if (members === null) return [];
  const cut = cutRest(
    members,
    { text: before, from: one.body, to: one.to - 1 },
    { text: after, from: other.body, to: other.to - 1 },
  );
  if (cut === null) return [];
  known.set(other, cut.after);
  if ([...cut.before, ...cut.after].some(({ inner }) => inner)) return [];
  const { pairs } = pairCut(cut, before, after);
  const methods = pairs.filter(([method]) => isPlainMethod(before, method));
  if (methods.length === 0) return [];
  return [{ before: { impl: one, members }, after: { impl: other, members: cut.after }, methods }];
}

function isPlainMethod(text: string, item: CutItem): boolean {
  return item.body >= 0 && begins(FN, text, item) && !REACHING.test(text.slice(item.body, item.to));
}

function begins(words: RegExp, text: string, { head }: CutItem): boolean {
  words.lastIndex = head;
  return words.test(text);
}
