import type { CutItem } from "../cut/cut-item.ts";
import { Lexer } from "../lex/lexer.ts";
import type { TokenRange } from "../lex/token-range.ts";
import { Cursor } from "../read/cursor.ts";
import type { Attribute, Item, Visibility } from "../read/item.ts";
import { unreadIn } from "../read/read-file.ts";
import { readAttributes, readInnerAttributes } from "../read/read-heading.ts";
import { readItem } from "../read/read-items.ts";
import { outline } from "../read/read-outlined.ts";
import { isNeverBuilt } from "../shape/attributes.ts";
import type { Piece } from "./piece.ts";

/** As much of an item as others may lean on. */
export interface Outline {
  /** Null where others lean on nothing, as with most impls. */
  readonly item: Item | null;
  /** The whole of it, where it had to be read. */
  readonly piece: Piece | null;
}

/** The plain form of items of which others ask for nothing but the name. */
const PLAIN =
  /(?:(pub)(?:\((crate|super)\))?\s+)?(?:(?:const|async|unsafe)\s+)*(fn|struct|enum|union|static|impl)(?=[\s<])(?:\s+(?:mut\s+)?(\w+)(?=[\s(<{;:]))?/y;

/** What reaches out of a body: an impl, an exported macro. */
const REACHING = /\b(?:impl|macro_export)\b/;

/** What reaches out of an impl: its constants, too. */
const REACHING_IMPL = /\b(?:impl|macro_export|const)\b/;

/** What the attributes of a block itself may begin with: themselves, or a comment. */
const INNER = /\s*[#/]/y;

const NONE: readonly Attribute[] = [];

const NOTHING: TokenRange = { tokens: new Lexer(""), from: 0, to: 0 };

const NO_OUTLINE: Outline = { item: null, piece: null };

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
    const attributes = cut.from === cut.head ? NONE : readAttributes(this.#jump(cut.from));
    if (isNeverBuilt(attributes)) return "test";
    PLAIN.lastIndex = cut.head;
    const plain = PLAIN.exec(this.#text);
    const outlined = plain === null ? null : this.#plain(cut, plain, attributes);
    if (outlined !== null) return outlined;
    const piece = this.full(cut);
    return piece === null ? null : { item: piece.item, piece };
  }

  /** The outline by what was found of the plain form; null where more than the name may matter. */
  #plain(
    cut: CutItem,
    [, pub, scope, keyword = "", name = ""]: RegExpExecArray,
    attributes: readonly Attribute[],
  ): Outline | null {
    if (name === "" && keyword !== "impl") return null;
    if (this.#reachesOut(cut, keyword, PLAIN.lastIndex - name.length)) return null;
    if (keyword === "impl") return NO_OUTLINE;
    const visibility = visibilityOf(pub, scope);
    const base = { attributes, visibility, name, start: cut.head };
    const layout = cut.body < 0 ? "tuple" : "braced";
    const item = outline(keyword, base, { qualifiers: NOTHING, nothing: NOTHING, layout });
    return { item, piece: null };
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

  /** Whether more than the name may matter of an item, of which `from` is behind the keyword. */
  #reachesOut(cut: CutItem, keyword: string, from: number): boolean {
    const isImpl = keyword === "impl";
    INNER.lastIndex = cut.body;
    if (cut.body >= 0 && (isImpl || keyword === "fn") && INNER.test(this.#text)) return true;
    return (isImpl ? REACHING_IMPL : REACHING).test(this.#text.slice(from, cut.to));
  }
}

function visibilityOf(pub: string | undefined, scope: string | undefined): Visibility {
  if (pub === undefined) return { level: "private", text: "private" };
  return scope === undefined ? { level: "pub", text: "pub" } : { level: "restricted", text: `pub(${scope})` };
}
