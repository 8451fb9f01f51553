import { Kind, Punct } from "../lex/token-kind.ts";
import { identName, tokenText } from "../lex/token-range.ts";
import type { Cursor } from "./cursor.ts";
import type { Attribute, Container, Generics, ItemBase, Visibility } from "./item.ts";

const PRIVATE: Visibility = { level: "private", text: "private" };

/** Reads the outer attributes that stand here. */
export function readAttributes(cursor: Cursor): Attribute[] {
  const attributes: Attribute[] = [];
  while (cursor.kind() === Punct.Hash && cursor.kind(1) === Punct.OpenBracket) {
    cursor.next();
    attributes.push(cursor.group());
  }
  return attributes;
}

/** Reads the inner attributes, `#![…]`, that stand here. */
export function readInnerAttributes(cursor: Cursor): Attribute[] {
  const attributes: Attribute[] = [];
  while (
    cursor.kind() === Punct.Hash &&
    cursor.kind(1) === Punct.Bang &&
    cursor.kind(2) === Punct.OpenBracket
  ) {
    cursor.at += 2;
    attributes.push(cursor.group());
  }
  return attributes;
}

/** An item whose block begins with attributes of its own: they say what outer ones would. */
export function withInner(base: ItemBase, content: Container | null): ItemBase {
  if (content === null || content.attributes.length === 0) return base;
  return { ...base, attributes: [...base.attributes, ...content.attributes] };
}

/**
 * Reads a visibility. In a tuple field `pub (A, B)` is a `pub` before a tuple type, so the parentheses count only when
 * they hold what a restriction may.
 *
 * @see https://doc.rust-lang.org/reference/visibility-and-privacy.html
 */
export function readVisibility(cursor: Cursor): Visibility {
  if (!cursor.isWord("pub")) return PRIVATE;
  cursor.next();
  if (cursor.kind() !== Punct.OpenParen) return { level: "pub", text: "pub" };
  const simple =
    ["crate", "super", "self"].some((word) => cursor.isWord(word, 1)) && cursor.kind(2) === Punct.CloseParen;
  if (!simple && !cursor.isWord("in", 1)) return { level: "pub", text: "pub" };
  const group = cursor.group();
  const words: string[] = [];
  for (let at = group.from; at < group.to; at++) {
    words.push(tokenText(cursor.tokens, at));
  }
  const scope = words[0] === "in" ? words.slice(1).join("") : words.join("");
  if (scope === "self") return PRIVATE;
  if (scope === "crate" || scope === "super") return { level: "restricted", text: `pub(${scope})` };
  return { level: "restricted", text: `pub(in ${scope})` };
}

/** Everything before an item's keyword; its name is filled in later. */
export function readBase(cursor: Cursor): ItemBase {
  const attributes = readAttributes(cursor);
  const start = cursor.offset();
  return { attributes, visibility: readVisibility(cursor), name: "", start };
}

/** Reads `<…>` if it stands here; the where clause comes later. */
export function readParams(cursor: Cursor): Generics["params"] {
  return cursor.kind() === Punct.Less ? cursor.angles() : cursor.nothing();
}

/** Reads a where clause up to a body, `;`, or `=`, if one stands here. */
export function readWhere(cursor: Cursor): Generics["where"] {
  if (!cursor.takeWord("where")) return cursor.nothing();
  return cursor.until([Punct.OpenBrace, Punct.Semicolon, Punct.Equals]);
}

/** Reads a name; `_` and keywords pass too, since a wrong guess only makes an odd name. */
export function readName(cursor: Cursor): string {
  if (cursor.kind() !== Kind.Ident) return "";
  const name = identName(cursor.text());
  cursor.next();
  return name;
}
