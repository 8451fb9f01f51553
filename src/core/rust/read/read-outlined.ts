import type { TokenRange } from "../lex/token-range.ts";
import type { Cursor } from "./cursor.ts";
import type { Item, ItemBase, Layout } from "./item.ts";
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
  if (keyword === "const" || keyword === "static") {
    cursor.at -= 1;
    const value = cursor.skipStatement();
    return { ...base, kind: keyword, name, qualifiers, mutable, type: nothing, value };
  }
  const end = cursor.skipItem();
  cursor.demand(end !== "none");
  const layout = end === "block" ? "braced" : "tuple";
  return outline(keyword, { ...base, name }, { qualifiers, nothing, layout });
}

/** What is there of an item that nobody asks more of than its name. */
export interface OutlineParts {
  readonly qualifiers: TokenRange;
  /** A range without tokens. */
  readonly nothing: TokenRange;
  readonly layout: Layout;
}

/** An item of a keyword without all that stands behind its name; an impl, which has none, for any other keyword. */
export function outline(
  keyword: string,
  base: ItemBase,
  { qualifiers, nothing, layout }: OutlineParts,
): Item {
  const generics = { params: nothing, where: nothing };
  switch (keyword) {
    case "fn":
      return { ...base, kind: "fn", qualifiers, generics, params: nothing, output: nothing, body: null };
    case "trait":
      return { ...base, kind: "trait", qualifiers, generics, bounds: nothing, alias: false, items: [] };
    case "struct":
    case "union":
      return { ...base, kind: keyword, generics, layout, fields: [] };
    case "enum":
      return { ...base, kind: "enum", generics, variants: [] };
    case "static":
      return { ...base, kind: "static", qualifiers, mutable: false, type: nothing, value: null };
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
