import { KEYWORDS, PATH_WORDS } from "../lex/keywords.ts";
import { Lexer } from "../lex/lexer.ts";
import { Kind } from "../lex/token-kind.ts";
import { identName, type TokenRange, tokenKind, tokenText } from "../lex/token-range.ts";
import { useLeaves } from "../name/use-tree.ts";
import type { Container, Item } from "../read/item.ts";
import { isNeverBuilt } from "../shape/attributes.ts";
import type { Piece } from "./piece.ts";
import type { SameDeclarations } from "./same-declarations.ts";

/**
 * Adds the names whose meaning may hang on an item, but for what `known` says both texts have; false where names do not
 * tell.
 */
export function collectNames(piece: Piece, names: Set<string>, known: SameDeclarations = NOTHING): boolean {
  const { item, extent } = piece;
  if (known.pieces.has(piece)) return true;
  if (isNeverBuilt(item.attributes)) return true;
  switch (item.kind) {
    case "use":
      for (const leaf of useLeaves(item.tree)) {
        if (known.hasImport(item, leaf)) continue;
        if (leaf.name === "*") return false;
        names.add(leaf.name);
        if (item.visibility.level !== "private") addReexported(leaf.path, names);
      }
      return true;
    case "mod":
      names.add(item.name);
      return item.content === null || piecesOf(item.content).every((piece) => collectInner(piece, names));
    case "extern crate":
      names.add(item.alias ?? item.name);
      return true;
    case "macro call":
      return collectWords(extent.tokens, names);
    case "impl":
      for (const member of item.items) if (member.kind === "const") names.add(member.name);
      return true;
    case "extern":
    case "fn":
      return true;
    default:
      names.add(item.name);
      return true;
  }
}

/** The same for items that macro calls make, which stand nowhere. */
export function collectMade(items: readonly Item[], names: Set<string>): boolean {
  return items.every((item) => {
    const tokens = item.kind === "macro call" ? item.content : NO_TOKENS;
    return collectNames({ item, extent: { tokens, end: 0 } }, names);
  });
}

const NO_TOKENS: TokenRange = { tokens: new Lexer(""), from: 0, to: 0 };

const NOTHING: SameDeclarations = { pieces: new Set(), hasImport: () => false };

/** The items of a container, with where they stand. */
function piecesOf({ items, extents }: Container): readonly Piece[] {
  return items.flatMap((item, at) => {
    const extent = extents[at];
    return extent === undefined ? [] : [{ item, extent }];
  });
}

/** An item of an inline module: what it imports for itself alone nobody else hears of. */
function collectInner(piece: Piece, names: Set<string>): boolean {
  const { item } = piece;
  return (item.kind === "use" && item.visibility.level === "private") || collectNames(piece, names);
}

/** A re-export changes how far what it leads to is seen: an item that is so called, or holds one that is. */
function addReexported(path: readonly string[], names: Set<string>): void {
  const name = path.at(-1) ?? "";
  if (!PATH_WORDS.has(name)) names.add(name);
}

/** Every word of a macro call, since it may pass any of them on as an item; false when it may import or nest. */
function collectWords(range: TokenRange, names: Set<string>): boolean {
  for (let at = range.from; at < range.to; at++) {
    if (tokenKind(range.tokens, at) !== Kind.Ident) continue;
    const word = tokenText(range.tokens, at);
    if (word === "use" || word === "mod") return false;
    if (!KEYWORDS.has(word) && !PATH_WORDS.has(word)) names.add(identName(word));
  }
  return true;
}
