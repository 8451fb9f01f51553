import { closes, Kind, opens, Punct } from "../../lex/token-kind.ts";
import { type TokenRange, tokenKind, tokenText } from "../../lex/token-range.ts";
import { beginsImpl } from "./body-finder.ts";
import type { Closers } from "./typed-value.ts";

/** Words that stand between a function's attributes and its `fn`. */
const BEFORE_FN = /^(?:pub|default|const|async|unsafe|extern)$/;

/**
 * Where the functions and constants in the impls of traits stand, attributes included: from the index where each begins
 * to the one behind it. The trait fixes them, so that they say nothing of what a macro makes.
 */
export function fixedMembers(range: TokenRange, closers: Closers): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const { tokens, from, to } = range;
  for (let at = from; at < to; at++) {
    if (!beginsImpl(range, at)) continue;
    const open = traitImplBody(range, at, closers);
    if (open === null) continue;
    const close = Math.min(closers.get(open) ?? to, to);
    addMembers({ tokens, from: open + 1, to: close }, closers, found);
    at = close;
  }
  return found;
}

/** Index of the `{` behind `impl … for …`; null where the impl is of no trait, or has none. */
function traitImplBody({ tokens, to }: TokenRange, start: number, closers: Closers): number | null {
  let ofTrait = false;
  for (let at = start + 1; at < to; at++) {
    const kind = tokenKind(tokens, at);
    if (kind === Punct.OpenBrace) return ofTrait ? at : null;
    if (closes(kind) || kind === Punct.Semicolon || kind === Kind.FatArrow) return null;
    if (opens(kind)) at = closers.get(at) ?? to;
    else if (tokenText(tokens, at) === "impl") return null;
    else if (tokenText(tokens, at) === "for" && tokenKind(tokens, at + 1) !== Punct.Less) ofTrait = true;
  }
  return null;
}

function addMembers({ tokens, from, to }: TokenRange, closers: Closers, found: Map<number, number>): void {
  /** Where the attributes and qualifiers before the current token begin. */
  let head = -1;
  for (let at = from; at < to; at++) {
    const kind = tokenKind(tokens, at);
    if (kind === Punct.Hash && tokenKind(tokens, at + 1) === Punct.OpenBracket) {
      if (head < 0) head = at;
      at = closers.get(at + 1) ?? to;
    } else if (isFixed(tokens, at)) {
      const end = endOfMember({ tokens, from: at, to }, closers);
      found.set(head < 0 ? at : head, end);
      at = end - 1;
      head = -1;
    } else if (kind === Kind.Ident && BEFORE_FN.test(tokenText(tokens, at))) {
      if (head < 0) head = at;
    } else if (kind !== Kind.Text) head = -1;
  }
}

/** Whether the word of a function or a constant stands at an index. */
function isFixed(tokens: TokenRange["tokens"], at: number): boolean {
  const word = tokenText(tokens, at);
  if (word === "fn") return tokenKind(tokens, at + 1) !== Punct.OpenParen;
  return word === "const" && tokenKind(tokens, at + 2) === Punct.Colon;
}

/** Index behind a member: its `;`, a function's body, or what closes around it. */
function endOfMember({ tokens, from, to }: TokenRange, closers: Closers): number {
  const hasBody = tokenText(tokens, from) === "fn";
  for (let at = from; at < to; at++) {
    const kind = tokenKind(tokens, at);
    if (kind === Punct.Semicolon) return at + 1;
    if (closes(kind)) return at;
    if (opens(kind)) at = closers.get(at) ?? to;
    if (hasBody && kind === Punct.OpenBrace) return Math.min(at + 1, to);
  }
  return to;
}
