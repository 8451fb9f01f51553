import type { CutItem } from "../cut/cut-item.ts";
import { Lexer } from "../lex/lexer.ts";
import { Kind } from "../lex/token-kind.ts";
import { Cursor } from "../read/cursor.ts";
import type { Attribute, Item } from "../read/item.ts";
import { unreadIn } from "../read/read-file.ts";
import { readBase, readInnerAttributes, readName } from "../read/read-heading.ts";
import { readItem } from "../read/read-items.ts";
import { outline } from "../read/read-outlined.ts";
import { readQualifiers } from "../read/read-qualifiers.ts";
import { isNeverBuilt } from "../shape/attributes.ts";
import type { Piece } from "./piece.ts";

/** As much of an item as others may lean on. */
export interface Outline {
  /** Null where others lean on nothing, as with most impls. */
  readonly item: Item | null;
  /** The whole of it, where it had to be read. */
  readonly piece: Piece | null;
}

/** Items of which others ask for nothing but the name. */
const NAMED_ONLY: ReadonlySet<string> = new Set(["fn", "struct", "enum", "union", "static", "impl"]);

/** What reaches out of a body: an impl, an exported macro. */
const REACHING = /\b(?:impl|macro_export)\b/;

/** What reaches out of an impl: its constants, too. */
const REACHING_IMPL = /\b(?:impl|macro_export|const)\b/;

/** What the attributes of a block itself may begin with: themselves, or a comment. */
const INNER = /\s*[#/]/y;

/** Most items are read for their names alone. */
const FEW = 256;

/** Reads single items of a text, in any order. Null wherever a reader finds another item than was cut. */
export class SharedItems {
  readonly #text: string;
  readonly #cursor: Cursor;

  constructor(text: string) {
    this.#text = text;
    this.#cursor = new Cursor(new Lexer(text, { capacity: FEW }));
  }

  /** Reads an item in full. */
  full(cut: CutItem): Piece | null {
    const cursor = this.#jump(cut.from);
    const from = cursor.at;
    const item = readItem(cursor);
    const end = cursor.end();
    if (cursor.tokens.damage !== null || end !== cut.to || unreadIn([item]).length > 0) return null;
    return { item, extent: { tokens: cursor.since(from), end } };
  }

  /** Reads as much of an item as others may lean on; "test" for what is in no build. */
  outline(cut: CutItem): Outline | "test" | null {
    const cursor = this.#jump(cut.from);
    const base = readBase(cursor);
    if (isNeverBuilt(base.attributes)) return "test";
    const qualifiers = readQualifiers(cursor);
    const keyword = cursor.kind() === Kind.Ident ? cursor.text() : "";
    if (NAMED_ONLY.has(keyword) && !this.#reachesOut(cut, keyword, cursor.offset())) {
      if (keyword === "impl") return { item: null, piece: null };
      cursor.next();
      if (keyword === "static") cursor.takeWord("mut");
      const name = readName(cursor);
      const layout = cut.body < 0 ? "tuple" : "braced";
      const item = outline(keyword, { ...base, name }, { qualifiers, nothing: cursor.nothing(), layout });
      if (name !== "") return { item, piece: null };
    }
    const piece = this.full(cut);
    return piece === null ? null : { item: piece.item, piece };
  }

  /** The attributes of the file itself. */
  attributes(cuts: readonly CutItem[]): readonly Attribute[] {
    return cuts.filter(({ inner }) => inner).flatMap(({ from }) => readInnerAttributes(this.#jump(from)));
  }

  #jump(offset: number): Cursor {
    this.#cursor.tokens.jump(offset);
    this.#cursor.at = this.#cursor.tokens.count;
    return this.#cursor;
  }

  /** Whether more than the name may matter of an item whose keyword is at `from`. */
  #reachesOut({ body, to }: CutItem, keyword: string, from: number): boolean {
    const isImpl = keyword === "impl";
    INNER.lastIndex = body;
    if (body >= 0 && (isImpl || keyword === "fn") && INNER.test(this.#text)) return true;
    const rest = this.#text.slice(from + keyword.length, to);
    return (isImpl ? REACHING_IMPL : REACHING).test(rest);
  }
}
