import { Kind, Punct } from "../lex/token-kind.ts";
import type { TokenRange } from "../lex/token-range.ts";
import type { Cursor } from "./cursor.ts";

/** Words that may stand between the visibility and the keyword of an item. */
const QUALIFIERS = new Set(["const", "async", "unsafe", "safe", "extern", "default", "auto", "gen"]);

/** Reads the words that only qualify the keyword of an item. */
export function readQualifiers(cursor: Cursor): TokenRange {
  const from = cursor.at;
  // `impl(crate) trait`, of which only the plain forms are told from an impl.
  if (cursor.isWord("impl") && cursor.kind(1) === Punct.OpenParen && RESTRICTIONS.has(cursor.text(2)))
    if (cursor.kind(3) === Punct.CloseParen) cursor.at += 4;
  while (cursor.kind() === Kind.Ident && QUALIFIERS.has(cursor.text()) && qualifies(cursor)) {
    const isExtern = cursor.isWord("extern");
    cursor.next();
    if (isExtern && cursor.kind() === Kind.Text) cursor.next();
  }
  return cursor.since(from);
}

/** Whether the word here only qualifies a keyword that follows: `const fn` but not `const N: u8`. */
function qualifies(cursor: Cursor): boolean {
  const next = cursor.kind(1);
  if (cursor.isWord("extern")) {
    return (
      next === Kind.Text || next === Punct.OpenBrace || (next === Kind.Ident && !cursor.isWord("crate", 1))
    );
  }
  if (next !== Kind.Ident) return false;
  if (cursor.isWord("const")) return FOLLOWS_CONST.has(cursor.text(1));
  return KEYWORDS.has(cursor.text(1)) || QUALIFIERS.has(cursor.text(1));
}

const RESTRICTIONS = new Set(["crate", "super", "self"]);
const FOLLOWS_CONST = new Set(["fn", "async", "unsafe", "extern", "trait", "impl"]);
const KEYWORDS = new Set(["fn", "impl", "trait", "static", "mod", "type", "const"]);
