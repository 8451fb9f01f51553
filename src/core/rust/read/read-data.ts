import { Punct } from "../lex/token-kind.ts";
import type { TokenRange } from "../lex/token-range.ts";
import { Cursor } from "./cursor.ts";
import type { EnumItem, FieldItem, ItemBase, Layout, StructItem, VariantItem } from "./item.ts";
import { readAttributes, readBase, readName, readParams, readVisibility, readWhere } from "./read-heading.ts";

function subCursor(range: TokenRange): { cursor: Cursor; end: number } {
  const cursor = new Cursor(range.tokens);
  cursor.at = range.from;
  return { cursor, end: range.to };
}

function readBracedFields(range: TokenRange): FieldItem[] {
  const fields: FieldItem[] = [];
  const { cursor, end } = subCursor(range);
  while (cursor.at < end) {
    const before = cursor.at;
    const base = readBase(cursor);
    const qualifiers = readFieldQualifiers(cursor);
    const name = readName(cursor);
    cursor.take(Punct.Colon);
    const type = cursor.until([Punct.Comma, Punct.Equals]);
    const provided = cursor.take(Punct.Equals);
    if (provided) cursor.expression([Punct.Comma]);
    fields.push({ ...base, kind: "field", name, qualifiers, type, provided });
    cursor.take(Punct.Comma);
    if (cursor.at === before) cursor.next();
  }
  return fields;
}

/** Reads `unsafe` and `mut(…)`, of which a field's name may be neither. */
function readFieldQualifiers(cursor: Cursor): TokenRange {
  const from = cursor.at;
  cursor.takeWord("unsafe");
  if (cursor.isWord("mut") && cursor.kind(1) === Punct.OpenParen) {
    cursor.next();
    cursor.group();
  }
  return cursor.since(from);
}

function readTupleFields(range: TokenRange): FieldItem[] {
  const fields: FieldItem[] = [];
  const { cursor, end } = subCursor(range);
  while (cursor.at < end) {
    const before = cursor.at;
    const base = readBase(cursor);
    const qualifiers = cursor.nothing();
    const type = cursor.until([Punct.Comma]);
    fields.push({ ...base, kind: "field", name: String(fields.length), qualifiers, type, provided: false });
    cursor.take(Punct.Comma);
    if (cursor.at === before) cursor.next();
  }
  return fields;
}

/** Reads `{ … }`, `( … )` or nothing after the name of a struct or a variant. */
function readLayout(cursor: Cursor): { layout: Layout; fields: readonly FieldItem[] } {
  if (cursor.kind() === Punct.OpenBrace)
    return { layout: "braced", fields: readBracedFields(cursor.group()) };
  if (cursor.kind() === Punct.OpenParen) return { layout: "tuple", fields: readTupleFields(cursor.group()) };
  return { layout: "unit", fields: [] };
}

/** Reads a struct or union from behind its keyword. */
export function readStruct(cursor: Cursor, base: ItemBase, kind: "struct" | "union"): StructItem {
  const name = readName(cursor);
  const params = readParams(cursor);
  const early = readWhere(cursor);
  const shape = readLayout(cursor);
  const where = early.from < early.to ? early : readWhere(cursor);
  cursor.demand(name !== "" && (shape.layout === "braced" || cursor.take(Punct.Semicolon)));
  return { ...base, kind, name, generics: { params, where }, ...shape };
}

/** Reads an enum from behind its keyword. */
export function readEnum(cursor: Cursor, base: ItemBase): EnumItem {
  const name = readName(cursor);
  const params = readParams(cursor);
  const where = readWhere(cursor);
  cursor.demand(name !== "" && cursor.kind() === Punct.OpenBrace);
  const variants = cursor.kind() === Punct.OpenBrace ? readVariants(cursor.group()) : [];
  return { ...base, kind: "enum", name, generics: { params, where }, variants };
}

function readVariants(range: TokenRange): VariantItem[] {
  const variants: VariantItem[] = [];
  const { cursor, end } = subCursor(range);
  while (cursor.at < end) {
    const before = cursor.at;
    const attributes = readAttributes(cursor);
    const start = cursor.offset();
    const visibility = readVisibility(cursor);
    const name = readName(cursor);
    const shape = readLayout(cursor);
    const discriminant = cursor.take(Punct.Equals) ? cursor.expression([Punct.Comma]) : cursor.nothing();
    variants.push({ attributes, start, visibility, kind: "variant", name, ...shape, discriminant });
    cursor.take(Punct.Comma);
    if (cursor.at === before) cursor.next();
  }
  return variants;
}
