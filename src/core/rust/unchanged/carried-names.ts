import { Kind } from "../lex/token-kind.ts";
import { identName, type TokenRange, tokenKind, tokenText } from "../lex/token-range.ts";
import { useLeaves } from "../name/use-tree.ts";
import type { Item, Stretch } from "../read/item.ts";
import { stretchTokens } from "../read/stretch-tokens.ts";
import type { Piece } from "./piece.ts";

/** An unchanged item that uses such a name hands its other meaning on to those that use its own. */
export function followNames(pieces: readonly Piece[], names: Set<string>): void {
  if (names.size === 0) return;
  const carriers = new Map<string, (readonly string[])[]>();
  for (const piece of pieces) {
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
export function usesName({ item, extent }: Piece, names: ReadonlySet<string>): boolean {
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
