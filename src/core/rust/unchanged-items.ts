import { Kind } from "./lex/token-kind.ts";
import { identName, type TokenRange, tokenKind, tokenText } from "./lex/token-range.ts";
import { useLeaves } from "./name/use-tree.ts";
import type { Item, ItemExtent, Stretch } from "./read/item.ts";
import type { RustFile } from "./read/read-file.ts";
import { stretchTokens } from "./read/stretch-tokens.ts";
import { attributeFacts } from "./shape/attributes.ts";

/** Items of two versions of a file that are the same contract on both sides. */
export interface UnchangedItems {
  readonly before: ReadonlySet<Item>;
  readonly after: ReadonlySet<Item>;
}

/** An item with what is asked of it here. */
interface Piece {
  readonly item: Item;
  readonly extent: ItemExtent;
}

/**
 * Finds the items whose text is the same in two versions of a file and whose names stand for the same there, so that
 * nothing of them has to be compared. The rest tells which names may have another meaning: what an item that came,
 * went or changed declares or brings in. An item that uses such a name is not among the unchanged. Null where that
 * cannot be told by names: a changed glob import, inline module or inner attribute, and what may be handed out of a
 * private inline module.
 */
export function unchangedItems(before: RustFile, after: RustFile): UnchangedItems | null {
  if (innerText(before) !== innerText(after)) return null;
  const left = piecesByText(before);
  const pairs: [Piece, Piece][] = [];
  const rest: Piece[] = [];
  for (const piece of pieces(after)) {
    const match = left.get(textOf(after, piece))?.pop();
    if (match === undefined) rest.push(piece);
    else pairs.push([match, piece]);
  }
  rest.push(...[...left.values()].flat());
  if (rest.length > 0 && (before.content.items.some(mayLeak) || after.content.items.some(mayLeak)))
    return null;
  const names = new Set<string>();
  for (const piece of rest) if (!collectNames(piece, names)) return null;
  followNames(pairs, names);
  const same = names.size === 0 ? pairs : pairs.filter(([piece]) => !uses(piece, names));
  return {
    before: new Set(same.map(([piece]) => piece.item)),
    after: new Set(same.map(([, piece]) => piece.item)),
  };
}

/** Whether a private inline module holds what a signature outside of it can hand out. */
function mayLeak(item: Item): boolean {
  if (item.kind !== "mod" || item.content === null || item.visibility.level === "pub") return false;
  if (attributeFacts(item.attributes).cfg === "false") return false;
  return item.content.items.some((inner) => inner.visibility.level === "pub" && inner.kind !== "use");
}

function innerText({ content }: RustFile): string {
  return content.attributes
    .map(({ tokens, from, to }) => tokens.text.slice(tokens.startAt(from), tokens.endAt(to - 1)))
    .join("\n");
}

function pieces({ content }: RustFile): Piece[] {
  return content.items.flatMap((item, index) => {
    const extent = content.extents[index];
    return extent === undefined ? [] : [{ item, extent }];
  });
}

function textOf({ text }: RustFile, { extent }: Piece): string {
  return text.slice(extent.tokens.tokens.startAt(extent.tokens.from), extent.end);
}

function piecesByText(file: RustFile): Map<string, Piece[]> {
  const byText = new Map<string, Piece[]>();
  for (const piece of pieces(file).reverse()) {
    const text = textOf(file, piece);
    const group = byText.get(text);
    if (group === undefined) byText.set(text, [piece]);
    else group.push(piece);
  }
  return byText;
}

/** Adds the names whose meaning may hang on an item; false where names do not tell. */
function collectNames({ item, extent }: Piece, names: Set<string>): boolean {
  if (item.attributes.length > 0 && attributeFacts(item.attributes).cfg === "false") return true;
  switch (item.kind) {
    case "use":
      for (const leaf of useLeaves(item.tree)) {
        if (leaf.name === "*") return false;
        names.add(leaf.name);
        if (item.visibility.level !== "private") addReexported(leaf.path, names);
      }
      return true;
    case "mod":
      names.add(item.name);
      return item.content === null;
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

const PATH_WORDS = new Set(["crate", "self", "super", "std", "core", "alloc"]);

/** A re-export changes how far what it leads to is seen. */
function addReexported(path: readonly string[], names: Set<string>): void {
  for (const name of path) if (!PATH_WORDS.has(name)) names.add(name);
}

/** Every word of a macro call, since it may pass any of them on as an item; false when it may import or nest. */
function collectWords(range: TokenRange, names: Set<string>): boolean {
  for (let at = range.from; at < range.to; at++) {
    if (tokenKind(range.tokens, at) !== Kind.Ident) continue;
    const word = identName(tokenText(range.tokens, at));
    if (word === "use" || word === "mod") return false;
    names.add(word);
  }
  return true;
}

/** An unchanged item that uses such a name hands its other meaning on to those that use its own. */
function followNames(pairs: readonly (readonly [Piece, Piece])[], names: Set<string>): void {
  if (names.size === 0) return;
  const carriers = new Map<string, (readonly string[])[]>();
  for (const [piece] of pairs) {
    const carried = carriedNames(piece.item);
    if (carried.length === 0) continue;
    const words = usedWords(piece);
    if (words === null) for (const name of carried) names.add(name);
    for (const word of words ?? []) {
      const group = carriers.get(word);
      if (group === undefined) carriers.set(word, [carried]);
      else group.push(carried);
    }
  }
  // A set goes on to what is added to it on the way.
  for (const name of names) {
    const reached = carriers.get(name) ?? [];
    carriers.delete(name);
    for (const carried of reached) for (const other of carried) names.add(other);
  }
}

/** Every word of an item that carries a meaning on; null where its bodies let items out. */
function usedWords({ item, extent }: Piece): ReadonlySet<string> | null {
  if (letsOut(item)) return null;
  const words = new Set(wordsIn(extent.tokens));
  for (const part of skippedIn(item)) for (const word of wordsIn(stretchTokens(part))) words.add(word);
  return words;
}

function wordsIn({ tokens, from, to }: TokenRange): string[] {
  const words: string[] = [];
  for (let at = from; at < to; at++) {
    if (tokenKind(tokens, at) === Kind.Ident) words.push(identName(tokenText(tokens, at)));
  }
  return words;
}

/** The names through which an item's own meaning reaches others. */
function carriedNames(item: Item): readonly string[] {
  if (item.kind === "use") return useLeaves(item.tree).map(({ name }) => name);
  if (item.kind === "impl") return item.items.flatMap(carriedNames);
  return CARRIERS.has(item.kind) ? [item.name] : [];
}

const CARRIERS: ReadonlySet<string> = new Set(["type", "const", "macro", "mod"]);

/** Whether an item uses one of the names: in its tokens, in a constant's value, or in what its bodies let out. */
function uses({ item, extent }: Piece, names: ReadonlySet<string>): boolean {
  return (
    mentions(extent.tokens, names) ||
    letsOut(item) ||
    skippedIn(item).some((part) => mentions(stretchTokens(part), names))
  );
}

/** What no tokens were made of although other items may lean on it: constants' values, macros' arms. */
function skippedIn(item: Item): readonly Stretch[] {
  if (item.kind === "const") return item.value === null ? [] : [item.value];
  if (item.kind === "macro") return [item.arms];
  if (item.kind === "mod") return item.content?.items.flatMap(skippedIn) ?? [];
  return item.kind === "impl" ? item.items.flatMap(skippedIn) : [];
}

function letsOut(item: Item): boolean {
  if (item.kind === "fn") return item.body?.reaching === true;
  if (item.kind === "static" || item.kind === "const") return item.value?.reaching === true;
  if (item.kind === "mod") return item.content?.items.some(letsOut) === true;
  return (item.kind === "impl" || item.kind === "trait") && item.items.some(letsOut);
}

function mentions({ tokens, from, to }: TokenRange, names: ReadonlySet<string>): boolean {
  for (let at = from; at < to; at++) {
    if (tokenKind(tokens, at) === Kind.Ident && names.has(identName(tokenText(tokens, at)))) return true;
  }
  return false;
}
