import { Kind, Punct } from "../lex/token-kind.ts";
import type { TokenRange } from "../lex/token-range.ts";
import type { Cursor } from "./cursor.ts";
import type { AliasItem, ImplItem, ItemBase, TraitItem } from "./item.ts";
import { readName, readParams, readWhere, withInner } from "./read-heading.ts";
import { readBlock } from "./read-items.ts";

const TYPE_END = [Punct.OpenBrace, Punct.Semicolon] as const;

/** Reads a trait, or a trait alias, from behind its keyword. */
export function readTrait(cursor: Cursor, base: ItemBase, qualifiers: TokenRange): TraitItem {
  const name = readName(cursor);
  const params = readParams(cursor);
  let bounds = cursor.take(Punct.Colon)
    ? cursor.until([...TYPE_END, Punct.Equals], ["where"])
    : cursor.nothing();
  const alias = cursor.take(Punct.Equals);
  if (alias) bounds = cursor.until(TYPE_END, ["where"]);
  const where = readWhere(cursor);
  const block = cursor.kind() === Punct.OpenBrace && !alias;
  const content = block ? readBlock(cursor) : null;
  cursor.demand(name !== "" && (block || (alias && cursor.take(Punct.Semicolon))));
  const generics = { params, where };
  const items = content?.items ?? [];
  return { ...withInner(base, content), kind: "trait", name, qualifiers, generics, bounds, alias, items };
}

/**
 * Whether the `<` after `impl` opens type parameters, and not a qualified path such as `impl <A as B>::C { … }`.
 */
function opensParams(cursor: Cursor): boolean {
  if (cursor.kind() !== Punct.Less) return false;
  const first = cursor.kind(1);
  if (first === Punct.Greater || first === Punct.Hash || first === Kind.Lifetime) return true;
  if (first !== Kind.Ident) return false;
  const second = cursor.kind(2);
  const ends = [Punct.Greater, Punct.Comma, Punct.Colon, Punct.Equals];
  return cursor.isWord("const", 1) || ends.some((kind) => kind === second);
}

/** Whether the `for` here binds lifetimes (`for<'a> Fn(&'a u8)`) and is not the one between trait and type. */
function bindsLifetimes(cursor: Cursor): boolean {
  if (cursor.kind(1) !== Punct.Less) return false;
  const inside = cursor.kind(2);
  return inside === Kind.Lifetime || inside === Punct.Greater;
}

/** Takes tokens up to the `for` that ends the trait's path, the body, or the where clause. */
function readImplType(cursor: Cursor): TokenRange {
  const from = cursor.at;
  cursor.until(TYPE_END, ["where", "for"]);
  while (cursor.isWord("for") && bindsLifetimes(cursor)) {
    cursor.next();
    cursor.until(TYPE_END, ["where", "for"]);
  }
  return cursor.since(from);
}

/** Reads an impl from behind its keyword. */
export function readImpl(cursor: Cursor, base: ItemBase, qualifiers: TokenRange): ImplItem {
  const params = opensParams(cursor) ? cursor.angles() : cursor.nothing();
  const constant = cursor.takeWord("const");
  // `impl ! {}` is for the never type, `impl !Send for T {}` denies a trait.
  const negative = cursor.kind(1) !== Punct.OpenBrace && cursor.take(Punct.Bang);
  const first = readImplType(cursor);
  const ofTrait = cursor.takeWord("for");
  const second = ofTrait ? cursor.until(TYPE_END, ["where"]) : cursor.nothing();
  const where = readWhere(cursor);
  const block = cursor.kind() === Punct.OpenBrace;
  const content = block ? readBlock(cursor) : null;
  cursor.demand(block && first.to > first.from && (!ofTrait || second.to > second.from));
  const trait = ofTrait ? first : second;
  const self = ofTrait ? second : first;
  const generics = { params, where };
  const items = content?.items ?? [];
  const marked = withInner(base, content);
  return { ...marked, kind: "impl", qualifiers, generics, constant, negative, trait, self, items };
}

/** Reads a type alias or associated type from behind its keyword. */
export function readAlias(cursor: Cursor, base: ItemBase): AliasItem {
  const name = readName(cursor);
  const params = readParams(cursor);
  const bounds = cursor.take(Punct.Colon)
    ? cursor.until([Punct.Semicolon, Punct.Equals], ["where"])
    : cursor.nothing();
  const early = readWhere(cursor);
  const type = cursor.take(Punct.Equals) ? cursor.until([Punct.Semicolon], ["where"]) : cursor.nothing();
  const where = early.from < early.to ? early : readWhere(cursor);
  cursor.demand(name !== "" && cursor.take(Punct.Semicolon));
  return { ...base, kind: "type", name, generics: { params, where }, bounds, type };
}
