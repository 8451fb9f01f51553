import { Lexer } from "../lex/lexer.ts";
import { Kind, Punct } from "../lex/token-kind.ts";
import { type TokenRange, tokenText } from "../lex/token-range.ts";
import { triviaEnd } from "../lex/trivia-end.ts";
import { Cursor } from "../read/cursor.ts";
import type { Item, Stretch } from "../read/item.ts";
import { unreadIn } from "../read/read-file.ts";
import { readContainer } from "../read/read-items.ts";
import type { SurfaceOptions } from "../surface-options.ts";
import { itemStarts } from "./item-starts.ts";
import { sharedEnds } from "./shared-ends.ts";

/** Where two texts differ, cut at the same items of both. */
interface Part {
  readonly text: string;
  /** Null for the beginning of the text. */
  readonly from: number | null;
  readonly to: number;
}

/**
 * Whether two versions of a file are the same but for function bodies, comments, white space and private functions, so
 * that nothing of them has to be compared. Only the items where the two differ are read. False where that does not
 * tell.
 */
export function onlyBodiesDiffer(before: string, after: string, { visibility }: SurfaceOptions): boolean {
  const parts = differingParts(before, after);
  if (parts === null) return false;
  const left = readPart(parts[0], visibility === "all");
  const right = left === null ? null : readPart(parts[1], visibility === "all");
  return left !== null && right !== null && isSame(left, right);
}

/** Null where one of the texts does not fall into items. */
function differingParts(before: string, after: string): readonly [Part, Part] | null {
  const { start, end } = sharedEnds(before, after);
  const starts = itemStarts(before);
  if (starts === null) return null;
  // One item more on the left, so that what ends the one before is the same whatever follows.
  const first = starts.findLastIndex((offset) => offset < start) - 1;
  const from = starts[first] ?? null;
  const shared = before.length - end;
  const to = starts.find((offset) => lineStart(before, offset) > shared) ?? before.length;
  const lengthened = after.length - before.length;
  return [
    { text: before, from, to },
    { text: after, from, to: to + lengthened },
  ];
}

/** Offset of the first character of the line; of the item itself where other text stands before it. */
function lineStart(text: string, offset: number): number {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  return text.slice(start, offset).trim() === "" ? start : Number.NEGATIVE_INFINITY;
}

/** What counts of the items of a part, in their order. */
type Counted = readonly CountedItem[];

interface CountedItem {
  readonly tokens: TokenRange;
  /** What no tokens were made of and counts all the same; null where that is not to be told. */
  readonly texts: readonly (string | null)[];
}

/** Null where the items do not end where the part does. */
function readPart({ text, from, to }: Part, countsPrivate: boolean): Counted | null {
  const tokens = from === null ? new Lexer(text, undefined, to) : new Lexer(text, from, to);
  const cursor = new Cursor(tokens);
  const { attributes, items, extents } = readContainer(cursor);
  if (cursor.kind() !== Kind.End || tokens.damage !== null || tokens.position > to) return null;
  if (unreadIn(items).length > 0) return null;
  const last =
    text
      .slice(0, extents.at(-1)?.end ?? 0)
      .trimEnd()
      .at(-1) ?? ";";
  if (last !== ";" && (last !== "}" || isStatement(items.at(-1)))) return null;
  return [
    ...attributes.map((range) => ({ tokens: range, texts: [] })),
    ...extents.flatMap(({ tokens: range }, at) => {
      const item = items[at];
      return item === undefined || (!countsPrivate && isPrivateFn(item))
        ? []
        : [{ tokens: range, texts: countedTexts(item) }];
    }),
  ];
}

/** An item without its `;` goes on in what follows. */
function isStatement(item: Item | undefined): boolean {
  return item !== undefined && ["const", "static", "type", "use"].includes(item.kind);
}

/** A function that nothing else can mean: it has no name for types, and no attribute hands it to a linker. */
function isPrivateFn(item: Item): boolean {
  return (
    item.kind === "fn" &&
    item.visibility.level === "private" &&
    item.attributes.length === 0 &&
    (item.body === null || isOwn(item.body))
  );
}

function isSame(left: Counted, right: Counted): boolean {
  return (
    left.length === right.length &&
    left.every((one, at) => {
      const other = right[at];
      return other !== undefined && sameTokens(one.tokens, other.tokens) && sameTexts(one.texts, other.texts);
    })
  );
}

function sameTokens(left: TokenRange, right: TokenRange): boolean {
  if (left.to - left.from !== right.to - right.from) return false;
  for (let at = left.from, other = right.from; at < left.to; at++, other++) {
    if (tokenText(left.tokens, at) !== tokenText(right.tokens, other)) return false;
  }
  return true;
}

function sameTexts(left: CountedItem["texts"], right: CountedItem["texts"]): boolean {
  return left.length === right.length && left.every((text, at) => text !== null && text === right[at]);
}

/** Whether nothing of a body is seen from outside: no item reaches out of it, and it has no attributes, as `#![cfg(…)]`. */
function isOwn(body: Stretch): boolean {
  return !body.reaching && body.text.charCodeAt(triviaEnd(body.text, body.from)) !== Punct.Hash;
}

/** What counts of what no tokens were made of: all but bodies that are a function's own. */
function countedTexts(item: Item): readonly (string | null)[] {
  switch (item.kind) {
    case "fn":
      return item.body === null || isOwn(item.body) ? [] : [null];
    case "const":
    case "static":
      return item.value === null ? [] : [textOf(item.value)];
    case "macro":
      return [textOf(item.arms)];
    case "impl":
    case "trait":
      return item.items.flatMap(countedTexts);
    case "mod":
    case "extern":
      return item.content?.items.flatMap(countedTexts) ?? [];
    default:
      return [];
  }
}

function textOf({ text, from, to }: Stretch): string {
  return text.slice(from, to);
}
