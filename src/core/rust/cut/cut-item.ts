import { startsIdent } from "../lex/scan.ts";
import { skipBlock, skipItem, skipStatement } from "../lex/skip-text.ts";
import { Punct } from "../lex/token-kind.ts";
import { triviaEnd } from "../lex/trivia-end.ts";

/** Where an item stands in a text, found by skipping over it. Offsets count UTF-16 code units. */
export interface CutItem {
  /** Its first character, attributes included. */
  readonly from: number;
  /** Behind its attributes. */
  readonly head: number;
  /** Behind the `{` of the block that ends it; -1 where none does. */
  readonly body: number;
  /** Behind its last character. */
  readonly to: number;
  /** Whether it is no item but an attribute of what is around, `#![…]`. */
  readonly inner: boolean;
}

/** What ends with `;` whatever blocks it holds. With a comment among these words it is taken for any other item. */
const STATEMENT =
  /(?:pub\b\s*(?:\([^()]*\)\s*)?)?(?:(?:default|unsafe|safe)\s+)*(?:use|type|static|const(?!\s+(?:async|unsafe|extern|fn)\b))\b/y;

/**
 * Cuts out the item or inner attribute that begins at `from`. Null where none does: brackets that do not pair, a string
 * without an end, words that begin none.
 */
export function cutItem(text: string, from: number, limit: number): CutItem | null {
  let head = from;
  while (text.charCodeAt(head) === Punct.Hash) {
    const mark = triviaEnd(text, head + 1);
    const inner = text.charCodeAt(mark) === Punct.Bang;
    const bracket = inner ? triviaEnd(text, mark + 1) : mark;
    if (text.charCodeAt(bracket) !== Punct.OpenBracket || (inner && head > from)) return null;
    const { next, damage } = skipBlock(text, { from: bracket + 1, to: limit }, Punct.CloseBracket);
    if (damage !== null) return null;
    if (inner) return { from, head, body: -1, to: next, inner };
    head = triviaEnd(text, next);
  }
  return head < 0 || head >= limit ? null : behindAttributes(text, { from, head, limit });
}

function behindAttributes(
  text: string,
  { from, head, limit }: { readonly from: number; readonly head: number; readonly limit: number },
): CutItem | null {
  const first = text.charCodeAt(head);
  if (!startsIdent(first) && first !== Punct.Colon) return null;
  const range = { from: head, to: limit };
  STATEMENT.lastIndex = head;
  if (STATEMENT.test(text)) {
    const isType = text.startsWith("type", STATEMENT.lastIndex - 4);
    const { next: to, damage } = skipStatement(text, range);
    const isEnded = damage === null && text.charCodeAt(to - 1) === Punct.Semicolon;
    if (!closesAngles(text.slice(head, to), isType)) return null;
    return isEnded ? { from, head, body: -1, to, inner: false } : null;
  }
  const { next: to, damage, end, block, angles } = skipItem(text, range);
  return damage !== null || end === "none" || angles !== 0
    ? null
    : { from, head, body: block, to, inner: false };
}

/** Whether a statement closes each `<`; but for types up to the `=`, behind which it may stand for "less than". */
function closesAngles(text: string, isType: boolean): boolean {
  let depth = 0;
  for (const [mark] of text.matchAll(/[-=]>|[<>=]/g)) {
    if (mark === "=" && depth === 0 && !isType) return true;
    if (mark === "<") depth += 1;
    else if (mark === ">") depth -= 1;
  }
  return depth === 0;
}

/** Offset where the next item begins: behind white space, comments and lone semicolons. -1 where a comment never ends. */
export function nextItem(text: string, at: number): number {
  let start = triviaEnd(text, at);
  while (start >= 0 && text.charCodeAt(start) === Punct.Semicolon) start = triviaEnd(text, start + 1);
  return start;
}

/** Cuts all that stands between two offsets. Null where it does not fall into items. */
export function cutItems(text: string, from: number, limit: number): readonly CutItem[] | null {
  const items: CutItem[] = [];
  let at = nextItem(text, from);
  while (at >= 0 && at < limit) {
    const item = cutItem(text, at, limit);
    if (item === null) return null;
    items.push(item);
    at = nextItem(text, item.to);
  }
  return at < 0 ? null : items;
}
