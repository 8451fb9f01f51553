import { Kind, Punct } from "../lex/token-kind.ts";
import type { TokenRange } from "../lex/token-range.ts";
import type { Cursor } from "./cursor.ts";
import type { FnItem, ItemBase, Stretch, ValueItem } from "./item.ts";
import { readName, readParams, readWhere } from "./read-heading.ts";

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
  return { ...base, kind: "fn", name, qualifiers, generics: { params, where }, params: inputs, output, body };
}

/** Reads a constant or static from behind its keyword. */
export function readValue(cursor: Cursor, base: ItemBase, kind: "const" | "static"): ValueItem {
  const from = cursor.at;
  cursor.takeWord("mut");
  const qualifiers = cursor.since(from);
  const name = readName(cursor);
  if (cursor.kind() === Punct.Less) cursor.angles();
  const type = cursor.take(Punct.Colon) ? cursor.until([Punct.Equals, Punct.Semicolon]) : cursor.nothing();
  const value = cursor.kind() === Punct.Equals ? cursor.skipStatement() : null;
  cursor.demand(name !== "" && (value === null ? cursor.take(Punct.Semicolon) : isEnded(cursor, value)));
  return { ...base, kind, name, qualifiers, type, value };
}

/** Whether an initialiser ends with its `;`; the last one in a macro call may go without. */
function isEnded(cursor: Cursor, value: Stretch): boolean {
  return value.text.charCodeAt(value.to) === Punct.Semicolon || !cursor.tokens.whole;
}
