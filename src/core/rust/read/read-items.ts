import { closes, Kind, opens, Punct } from "../lex/token-kind.ts";
import { isEmpty, type TokenRange } from "../lex/token-range.ts";
import type { Cursor } from "./cursor.ts";
import type { Attribute, Container, Item, ItemBase, ItemExtent } from "./item.ts";
import { readAlias, readImpl, readTrait } from "./read-block.ts";
import { readEnum, readStruct } from "./read-data.ts";
import { readFn, readValue } from "./read-fn.ts";
import { readBase, readInnerAttributes, readName, withInner } from "./read-heading.ts";
import { macroPathLength, readMacro, readMacroCall, readMacroRules } from "./read-macro.ts";
import { isOutlined, readOutlined } from "./read-outlined.ts";
import { readQualifiers } from "./read-qualifiers.ts";
import { readUse } from "./read-use.ts";

/** Blocks inside blocks deeper than this are left unread: no program has them, and the stack is finite. */
const MAX_DEPTH = 100;

/** Reads items to the end of the cursor's text. */
export function readContainer(cursor: Cursor): Container {
  const attributes: Attribute[] = [];
  const items: Item[] = [];
  const extents: ItemExtent[] = [];
  for (;;) {
    const inner = readInnerAttributes(cursor);
    attributes.push(...inner);
    const kind = cursor.kind();
    if (kind === Kind.End || closes(kind)) break;
    if (inner.length > 0 || cursor.take(Punct.Semicolon)) continue;
    const from = cursor.at;
    items.push(readItem(cursor));
    extents.push({ tokens: cursor.since(from), end: cursor.end() });
  }
  return { attributes, items, extents };
}

/** Reads `{ … }` of items, the current token being the opener. */
export function readBlock(cursor: Cursor): Container {
  if (cursor.depth >= MAX_DEPTH) {
    const from = cursor.at;
    cursor.group();
    return { attributes: [], items: [unread(cursor, from)], extents: [] };
  }
  const opener = cursor.offset();
  cursor.next();
  cursor.depth += 1;
  const container = readContainer(cursor);
  cursor.depth -= 1;
  if (!cursor.take(Punct.CloseBrace)) cursor.unbalanced(opener);
  return container;
}

/** Reads one item, unread where no rule knows it. */
export function readItem(cursor: Cursor): Item {
  const from = cursor.at;
  const around = cursor.sound;
  cursor.sound = true;
  const base = readBase(cursor);
  const item = readKnown(cursor, base);
  const sound = cursor.sound;
  cursor.sound = around;
  if (item === null) return unread(cursor, from, base);
  return sound ? item : unreadItem(cursor, from, base);
}

function readKnown(cursor: Cursor, base: ItemBase): Item | null {
  const qualifiers = readQualifiers(cursor);
  if (cursor.kind() === Punct.OpenBrace && !isEmpty(qualifiers)) {
    const content = readBlock(cursor);
    return { ...withInner(base, content), kind: "extern", qualifiers, content };
  }
  if (cursor.kind() !== Kind.Ident) return readCall(cursor, base);
  if (cursor.outline && isOutlined(cursor.text())) return readOutlined(cursor, base, qualifiers);
  switch (cursor.text()) {
    case "fn":
      cursor.next();
      return readFn(cursor, base, qualifiers);
    case "struct":
      cursor.next();
      return readStruct(cursor, base, "struct");
    case "enum":
      cursor.next();
      return readEnum(cursor, base);
    case "trait":
      cursor.next();
      return readTrait(cursor, base, qualifiers);
    case "impl":
      cursor.next();
      return readImpl(cursor, base, qualifiers);
    case "type":
      cursor.next();
      return readAlias(cursor, base);
    case "const":
    case "static":
      return readNamedValue(cursor, base, qualifiers);
    case "mod":
      return readMod(cursor, base);
    case "use":
      return readUse(cursor, base);
    case "extern":
      return readExternCrate(cursor, base);
    default:
      return readContextual(cursor, base);
  }
}

function readNamedValue(cursor: Cursor, base: ItemBase, qualifiers: TokenRange): Item {
  const kind = cursor.isWord("static") ? "static" : "const";
  cursor.next();
  const item = readValue(cursor, base, kind);
  return isEmpty(qualifiers) ? item : { ...item, qualifiers };
}

function readMod(cursor: Cursor, base: ItemBase): Item {
  cursor.next();
  const name = readName(cursor);
  if (cursor.kind() === Punct.OpenBrace) {
    const content = readBlock(cursor);
    return { ...withInner(base, content), kind: "mod", name, content };
  }
  cursor.demand(name !== "" && cursor.take(Punct.Semicolon));
  return { ...base, kind: "mod", name, content: null };
}

function readExternCrate(cursor: Cursor, base: ItemBase): Item | null {
  if (!cursor.isWord("crate", 1)) return null;
  cursor.at += 2;
  const name = readName(cursor);
  const alias = cursor.takeWord("as") ? readName(cursor) : null;
  cursor.demand(name !== "" && cursor.take(Punct.Semicolon));
  return { ...base, kind: "extern crate", name, alias };
}

/** Words that are keywords only where an item begins: `union`, `macro_rules`, `macro`; and macro calls. */
function readContextual(cursor: Cursor, base: ItemBase): Item | null {
  if (cursor.isWord("union") && cursor.kind(1) === Kind.Ident) {
    cursor.next();
    return readStruct(cursor, base, "union");
  }
  if (cursor.isWord("macro_rules") && cursor.kind(1) === Punct.Bang && cursor.kind(2) === Kind.Ident) {
    if (!opens(cursor.kind(3))) return null;
    cursor.at += 2;
    return readMacroRules(cursor, base);
  }
  if (cursor.isWord("macro") && cursor.kind(1) === Kind.Ident && opens(cursor.kind(2))) {
    cursor.next();
    return readMacro(cursor, base);
  }
  return readCall(cursor, base);
}

function readCall(cursor: Cursor, base: ItemBase): Item | null {
  const length = macroPathLength(cursor);
  return length === 0 ? null : readMacroCall(cursor, base, length);
}

/** Takes what no rule knows, up to a `;` or behind a `{ … }`, so that the next item is read again. */
function unread(cursor: Cursor, from: number, base: ItemBase | null = null): Item {
  for (let kind = cursor.kind(); kind !== Kind.End && !closes(kind); kind = cursor.kind()) {
    if (opens(kind)) {
      cursor.group();
      if (kind === Punct.OpenBrace) break;
    } else {
      cursor.next();
      if (kind === Punct.Semicolon) break;
    }
  }
  return unreadItem(cursor, from, base);
}

function unreadItem(cursor: Cursor, from: number, base: ItemBase | null): Item {
  const tokens = cursor.since(from);
  const start = base?.start ?? tokens.tokens.startAt(tokens.from);
  const visibility = base?.visibility ?? ({ level: "private", text: "private" } as const);
  return {
    attributes: base?.attributes ?? [],
    visibility,
    name: "",
    start,
    kind: "unread",
    tokens,
    end: cursor.end(),
  };
}
