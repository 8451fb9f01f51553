import type { TokenRange } from "../lex/token-range.ts";
import type { Cursor } from "./cursor.ts";
import type { Item, ItemBase } from "./item.ts";
import { readName } from "./read-heading.ts";

const OUTLINED: ReadonlySet<string> = new Set(["fn", "struct", "trait", "impl", "const", "static"]);

/** Whether nothing but the name is asked of an item of this keyword. */
export function isOutlined(keyword: string): boolean {
  return OUTLINED.has(keyword);
}

/** Reads an item from its keyword on for its name, and for a struct whether it has braces. */
export function readOutlined(cursor: Cursor, base: ItemBase, qualifiers: TokenRange): Item {
  const keyword = cursor.text();
  cursor.next();
  const mutable = keyword === "static" && cursor.takeWord("mut");
  const name = keyword === "impl" ? "" : readName(cursor);
  cursor.demand(name !== "" || keyword === "impl");
  const nothing = cursor.nothing();
  const generics = { params: nothing, where: nothing };
  if (keyword === "const" || keyword === "static") {
    cursor.at -= 1;
    const value = cursor.skipStatement();
    return { ...base, kind: keyword, name, qualifiers, mutable, type: nothing, value };
  }
  const end = cursor.skipItem();
  cursor.demand(end !== "none");
  switch (keyword) {
    case "fn":
      return {
        ...base,
        kind: "fn",
        name,
        qualifiers,
        generics,
        params: nothing,
        output: nothing,
        body: null,
      };
    case "trait":
      return { ...base, kind: "trait", name, qualifiers, generics, bounds: nothing, alias: false, items: [] };
    case "struct":
      return {
        ...base,
        kind: "struct",
        name,
        generics,
        layout: end === "block" ? "braced" : "tuple",
        fields: [],
      };
    default:
      return {
        ...base,
        kind: "impl",
        qualifiers,
        generics,
        constant: false,
        negative: false,
        trait: nothing,
        self: nothing,
        items: [],
      };
  }
}
