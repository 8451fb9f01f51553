import { charEnd, commentEnd, continuesIdent, rawStringEnd, stringEnd } from "./scan.ts";
import { closerOf, closes, opens, Punct } from "./token-kind.ts";

/** Where the text stopped being Rust tokens, and how. */
export interface Damage {
  readonly offset: number;
  readonly reason: "unbalanced brackets" | "unterminated string" | "unterminated comment";
}

/** Offsets between which to skip. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Where a skip ended. */
export interface Skipped {
  /** Offset after the last character inside. */
  readonly to: number;
  /** Offset where reading goes on. */
  readonly next: number;
  readonly damage: Damage | null;
}

/** What a reader that skips must stop at: quotes, the start of comments, brackets, the end of statements. */
const NOTABLE = /["'/(){}[\];]/g;

/** The same inside of a block, where statements end all the time. */
const BLOCK_NOTABLE = /["'/(){}[\]]/g;

/*
 * Both skips jump from one character that matters to the next by a regular expression: its machine code is there from
 * the first file on, that of a loop only after many.
 */

/** Skips to behind the bracket of kind `closer` that closes one already open. */
export function skipBlock(text: string, range: Range, closer: number): Skipped {
  const closers = [closer];
  let at = range.from;
  for (;;) {
    BLOCK_NOTABLE.lastIndex = at;
    const start = BLOCK_NOTABLE.test(text) ? BLOCK_NOTABLE.lastIndex - 1 : range.to;
    if (start >= range.to) return broken(range.to, "unbalanced brackets", range.to);
    const code = text.charCodeAt(start);
    const end = quotedEnd(text, start, code);
    if (end < 0) return brokenQuote(range.to, start, code);
    at = Math.max(end, start + 1);
    if (end > start) continue;
    if (opens(code)) closers.push(closerOf(code));
    else if (closes(code)) {
      if (closers.pop() !== code) return broken(range.to, "unbalanced brackets", start);
      if (closers.length === 0) return { to: start, next: at, damage: null };
    }
  }
}

/** Skips to behind the next `;` outside of brackets, or to before a bracket that closes what is around. */
export function skipStatement(text: string, range: Range): Skipped {
  let at = range.from;
  for (;;) {
    const start = nextNotable(text, at, range.to);
    if (start >= range.to) return { to: range.to, next: range.to, damage: null };
    const code = text.charCodeAt(start);
    if (code === Punct.Semicolon) return { to: start, next: start + 1, damage: null };
    if (closes(code)) return { to: start, next: start, damage: null };
    const end = quotedEnd(text, start, code);
    if (end < 0) return brokenQuote(range.to, start, code);
    at = Math.max(end, start + 1);
    if (!opens(code)) continue;
    const inner = skipBlock(text, { from: at, to: range.to }, closerOf(code));
    if (inner.damage !== null) return inner;
    at = inner.next;
  }
}

/** How an item that was skipped ended: with a block, with `;`, or not at all. */
export type ItemEnd = "block" | "semicolon" | "none";

/** How an item that was skipped ended, and where. */
export interface SkippedItem extends Skipped {
  readonly end: ItemEnd;
  /** Offset behind the `{` of the block that ended it, -1 where none did. */
  readonly block: number;
  /** How many more `<` than `>` it had outside of brackets: not 0 where a reader may find no end here. */
  readonly angles: number;
}

/** Skips to behind the `;` or the block that ends an item; a block in angle brackets is an argument and ends nothing. */
export function skipItem(text: string, range: Range): SkippedItem {
  let at = range.from;
  let angles = 0;
  for (;;) {
    const start = nextNotable(text, at, range.to);
    if (start >= range.to)
      return { to: range.to, next: range.to, damage: null, end: "none", block: -1, angles };
    angles += angleDepth(text.slice(at, start));
    const code = text.charCodeAt(start);
    if (code === Punct.Semicolon)
      return { to: start, next: start + 1, damage: null, end: "semicolon", block: -1, angles };
    if (closes(code)) return { to: start, next: start, damage: null, end: "none", block: -1, angles };
    const end = quotedEnd(text, start, code);
    if (end < 0) return { ...brokenQuote(range.to, start, code), end: "none", block: -1, angles };
    at = Math.max(end, start + 1);
    if (!opens(code)) continue;
    const block = at;
    const inner = skipBlock(text, { from: at, to: range.to }, closerOf(code));
    if (inner.damage !== null) return { ...inner, end: "none", block: -1, angles };
    at = inner.next;
    if (code === Punct.OpenBrace && angles <= 0) return { ...inner, end: "block", block, angles };
  }
}

/** How many more `<` than `>` there are, arrows aside. */
function angleDepth(text: string): number {
  let depth = 0;
  for (const angle of text.match(/[-=]>|[<>]/g) ?? []) depth += angle === "<" ? 1 : angle === ">" ? -1 : 0;
  return depth;
}

function nextNotable(text: string, at: number, limit: number): number {
  NOTABLE.lastIndex = at;
  return NOTABLE.test(text) ? NOTABLE.lastIndex - 1 : limit;
}

function broken(to: number, reason: Damage["reason"], offset: number): Skipped {
  return { to, next: to, damage: { offset, reason } };
}

function brokenQuote(to: number, offset: number, code: number): Skipped {
  return broken(to, code === 0x22 ? "unterminated string" : "unterminated comment", offset);
}

/**
 * Offset after the string, character, lifetime mark or comment at `start`; `start` itself where none stands, -1 where
 * it never ends.
 */
function quotedEnd(text: string, start: number, code: number): number {
  if (code === 0x22) {
    const raw = rawPrefix(text, start);
    return raw < 0 ? stringEnd(text, start) : rawStringEnd(text, raw);
  }
  if (code === 0x27) return Math.max(start + 1, charEnd(text, start));
  if (code !== 0x2f) return start;
  const end = commentEnd(text, start);
  return end === start ? start + 1 : end;
}

/**
 * Offset of the `#`s before the quote at `quote` (of the quote itself where there are none) when they make it a raw
 * string with the `r` before them; -1 for any other string.
 */
function rawPrefix(text: string, quote: number): number {
  let at = quote;
  while (text.charCodeAt(at - 1) === 0x23) at -= 1;
  if (text.charCodeAt(at - 1) !== 0x72) return -1;
  const before = text.charCodeAt(at - 2);
  const prefixed = before === 0x62 || before === 0x63;
  return continuesIdent(text.charCodeAt(prefixed ? at - 3 : at - 2)) ? -1 : at;
}
