import { closes, Kind, Punct } from "../lex/token-kind.ts";
import { tokenKind } from "../lex/token-range.ts";
import type { Cursor } from "./cursor.ts";
import type { ItemBase, UseItem } from "./item.ts";

const USE_TOKENS: ReadonlySet<number> = new Set([
  Kind.Ident,
  Kind.PathSep,
  Punct.OpenBrace,
  Punct.CloseBrace,
  Punct.Comma,
  Punct.Star,
]);

/** Reads an import, the current token being `use`. */
export function readUse(cursor: Cursor, base: ItemBase): UseItem {
  cursor.next();
  const from = cursor.at;
  for (let kind = cursor.kind(); USE_TOKENS.has(kind) && !closes(kind); kind = cursor.kind()) {
    // As a whole: what is no name in a group makes the item unknown, not the brackets of the file.
    if (kind === Punct.OpenBrace) cursor.group();
    else cursor.next();
  }
  const tree = cursor.since(from);
  for (let at = from; at < tree.to; at++) cursor.demand(USE_TOKENS.has(tokenKind(cursor.tokens, at)));
  cursor.demand(tree.to > tree.from && cursor.take(Punct.Semicolon));
  return { ...base, kind: "use", tree };
}
