import { Lexer } from "../../../lex/lexer.ts";
import { Kind } from "../../../lex/token-kind.ts";
import { Cursor } from "../../../read/cursor.ts";
import type { Item } from "../../../read/item.ts";
import { unreadIn } from "../../../read/read-file.ts";
import { readContainer } from "../../../read/read-items.ts";
import { Uncertain } from "./uncertain.ts";

/** The items in a text that a macro made. The last call in it needs no `;`, so that the text has to end with a blank. */
export function readMade(text: string): readonly Item[] {
  const cursor = new Cursor(new Lexer(text, { from: 0, to: text.length - 1 }));
  const { attributes, items } = readContainer(cursor);
  const isWhole = cursor.kind() === Kind.End && cursor.tokens.damage === null && attributes.length === 0;
  if (!isWhole || unreadIn(items).length > 0) throw new Uncertain("no items");
  return items;
}

/** An item that a macro made, as if all of it stood where the call does. */
export function placedAt(start: number, item: Item): Item {
  const all = <One extends { readonly start: number }>(items: readonly One[]): One[] =>
    items.map((one) => ({ ...one, start }));
  const inner = (items: readonly Item[]): Item[] => items.map((one) => placedAt(start, one));
  switch (item.kind) {
    case "mod":
      return {
        ...item,
        start,
        content: item.content === null ? null : { ...item.content, items: inner(item.content.items) },
      };
    case "extern":
      return { ...item, start, content: { ...item.content, items: inner(item.content.items) } };
    case "impl":
    case "trait":
      return { ...item, start, items: inner(item.items) };
    case "struct":
    case "union":
      return { ...item, start, fields: all(item.fields) };
    case "enum":
      return {
        ...item,
        start,
        variants: all(item.variants).map((variant) => ({ ...variant, fields: all(variant.fields) })),
      };
    default:
      return { ...item, start };
  }
}
