import { preambleEnd, startsIdent } from "../lex/scan.ts";
import { skipBlock, skipItem, skipStatement } from "../lex/skip-text.ts";
import { Punct } from "../lex/token-kind.ts";
import { triviaEnd } from "../lex/trivia-end.ts";

/** What ends with `;` whatever blocks it holds. With a comment among these words it is taken for any other item. */
const STATEMENT =
  /(?:pub\b\s*(?:\([^()]*\)\s*)?)?(?:(?:default|unsafe|safe)\s+)*(?:use|type|static|const(?!\s+(?:async|unsafe|extern|fn)\b))\b/y;

/**
 * Offsets where the items of a file begin, attributes included, found by skipping from one to the next. Null where the
 * text does not fall into items: brackets that do not pair, a string without an end, words that begin none.
 */
export function itemStarts(text: string): readonly number[] | null {
  const starts: number[] = [];
  for (let at = triviaEnd(text, preambleEnd(text)); at < text.length; ) {
    const end = text.charCodeAt(at) === Punct.Semicolon ? at + 1 : itemEnd(text, at, starts);
    if (end < 0) return null;
    at = triviaEnd(text, end);
    if (at < 0) return null;
  }
  return starts;
}

/** Offset after the item that begins at `start`, which is noted; -1 where it never ends. */
function itemEnd(text: string, start: number, starts: number[]): number {
  starts.push(start);
  const item = attributesEnd(text, start, starts);
  if (item < 0 || item === text.length) return item;
  const first = text.charCodeAt(item);
  if (!startsIdent(first) && first !== Punct.Colon) return -1;
  const range = { from: item, to: text.length };
  STATEMENT.lastIndex = item;
  if (STATEMENT.test(text)) {
    const { next, damage } = skipStatement(text, range);
    return damage === null && text.charCodeAt(next - 1) === Punct.Semicolon ? next : -1;
  }
  const { next, damage, end } = skipItem(text, range);
  return damage === null && end !== "none" ? next : -1;
}

/** Offset of the first token behind attributes; -1 where one never ends. An inner one is followed by another item. */
function attributesEnd(text: string, start: number, starts: number[]): number {
  let at = start;
  while (text.charCodeAt(at) === Punct.Hash) {
    const mark = triviaEnd(text, at + 1);
    const isInner = text.charCodeAt(mark) === Punct.Bang;
    const bracket = isInner ? triviaEnd(text, mark + 1) : mark;
    if (text.charCodeAt(bracket) !== Punct.OpenBracket) return -1;
    const { next, damage } = skipBlock(text, { from: bracket + 1, to: text.length }, Punct.CloseBracket);
    if (damage !== null) return -1;
    at = triviaEnd(text, next);
    if (isInner && at >= 0 && at < text.length) starts.push(at);
  }
  return at;
}
