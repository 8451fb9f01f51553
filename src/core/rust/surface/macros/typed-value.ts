import { closes, Kind, opens, Punct } from "../../lex/token-kind.ts";
import { type TokenRange, tokenKind, tokenText } from "../../lex/token-range.ts";

/** Index of the closing bracket of each opening one that has one. */
export type Closers = ReadonlyMap<number, number>;

/** Pairs the brackets of a range. */
export function closingIndices({ tokens, from, to }: TokenRange): Closers {
  const closers = new Map<number, number>();
  const open: number[] = [];
  for (let at = from; at < to; at++) {
    const kind = tokenKind(tokens, at);
    if (opens(kind)) open.push(at);
    else if (closes(kind)) closers.set(open.pop() ?? -1, at);
  }
  return closers;
}

/** What an item before a constant or static ends with. */
const BEFORE_ITEM: ReadonlySet<string> = new Set(["", ";", "}", "]", ")", "{", "(", "pub"]);

/** Tokens outside of brackets up to which a type's or value's end is looked for, so that the time stays linear. */
const MAX_TOKENS = 1000;

/**
 * Where the value of a constant or static that has a type stands, from the index of its `=` to its end; null where none
 * begins at `at`, or none ends.
 */
export function typedValue(
  range: TokenRange,
  at: number,
  closers: Closers,
): { readonly equals: number; readonly end: number } | null {
  const { tokens, from } = range;
  const word = tokenText(tokens, at);
  if (word !== "const" && word !== "static") return null;
  if (at > from && !BEFORE_ITEM.has(tokenText(tokens, at - 1))) return null;
  let name = at + 1;
  while (/^(?:mut|ref|\$)$/.test(tokenText(tokens, name))) name += 1;
  if (tokenKind(tokens, name) !== Kind.Ident || tokenKind(tokens, name + 1) !== Punct.Colon) return null;
  const equals = endOfType(range, name + 2, closers);
  const end = equals === null ? null : endOfValue(range, equals, closers);
  return equals === null || end === null ? null : { equals, end };
}

/** Index of the `=` behind a type; one between `<` and `>` binds a type in it. */
function endOfType({ tokens, to }: TokenRange, start: number, closers: Closers): number | null {
  let angles = 0;
  for (let at = start, seen = 0; at < to && seen < MAX_TOKENS; at++, seen++) {
    const kind = tokenKind(tokens, at);
    if (kind === Punct.Equals && angles === 0) return at;
    if (closes(kind) || kind === Punct.OpenBrace || kind === Punct.Semicolon || kind === Kind.FatArrow)
      return null;
    if (opens(kind)) at = closers.get(at) ?? to;
    angles += Number(kind === Punct.Less) - Number(kind === Punct.Greater);
  }
  return null;
}

/** Index of the `;` behind a value, or of the end; a bracket that closes first says that it was none. */
function endOfValue({ tokens, to }: TokenRange, start: number, closers: Closers): number | null {
  for (let at = start, seen = 0; at < to; at++, seen++) {
    const kind = tokenKind(tokens, at);
    if (kind === Punct.Semicolon) return at;
    if (closes(kind) || seen >= MAX_TOKENS) return null;
    if (opens(kind)) at = closers.get(at) ?? to;
  }
  return to;
}
