import { Kind, Punct } from "../lex/token-kind.ts";
import type { TokenRange } from "../lex/token-range.ts";
import { type Cursor, cursorOver } from "./cursor.ts";
import type { Attribute, FnItem, ItemBase, Stretch, ValueItem } from "./item.ts";
import { readInnerAttributes, readName, readParams, readWhere } from "./read-heading.ts";

/** Reads a function from behind the `fn` keyword. */
export function readFn(cursor: Cursor, base: ItemBase, qualifiers: TokenRange): FnItem {
  const name = readName(cursor);
  const params = readParams(cursor);
  cursor.demand(name !== "" && cursor.kind() === Punct.OpenParen);
  const inputs = cursor.kind() === Punct.OpenParen ? cursor.group() : cursor.nothing();
  const output = cursor.take(Kind.Arrow)
    ? cursor.until([Punct.OpenBrace, Punct.Semicolon], ["where"])
    : cursor.nothing();
  const where = readWhere(cursor);
  const body = cursor.kind() === Punct.OpenBrace ? cursor.skipGroup() : null;
  cursor.demand(body !== null || cursor.take(Punct.Semicolon));
  const attributes = body === null ? base.attributes : [...base.attributes, ...attributesIn(body)];
  const generics = { params, where };
  return { ...base, attributes, kind: "fn", name, qualifiers, generics, params: inputs, output, body };
}

/** What such attributes may begin with: themselves, or a comment. */
const INNER = /\s*[#/]/y;

/** The attributes that a body begins with: they are the function's. */
function attributesIn(body: Stretch): readonly Attribute[] {
  INNER.lastIndex = body.from;
  return INNER.test(body.text) ? readInnerAttributes(cursorOver(body)) : [];
}

/** Reads a constant or static from behind its keyword. */
export function readValue(cursor: Cursor, base: ItemBase, kind: "const" | "static"): ValueItem {
  const qualifiers = cursor.nothing();
  const mutable = cursor.takeWord("mut");
  const name = readName(cursor);
  if (cursor.kind() === Punct.Less) cursor.angles();
  const type = cursor.take(Punct.Colon) ? cursor.until([Punct.Equals, Punct.Semicolon]) : cursor.nothing();
  const value = cursor.kind() === Punct.Equals ? cursor.skipStatement() : null;
  cursor.demand(name !== "" && (value === null ? cursor.take(Punct.Semicolon) : isEnded(cursor, value)));
  return { ...base, kind, name, qualifiers, mutable, type, value };
}

/** Whether an initialiser ends with its `;`; the last one in a macro call may go without. */
function isEnded(cursor: Cursor, value: Stretch): boolean {
  return value.text.charCodeAt(value.to) === Punct.Semicolon || !cursor.tokens.whole;
}
