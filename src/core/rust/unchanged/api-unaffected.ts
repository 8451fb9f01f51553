import type { CutItem } from "../cut/cut-item.ts";
import type { PairedItems } from "../cut/paired-items.ts";
import { Punct } from "../lex/token-kind.ts";
import { type TokenRange, texts, tokenText } from "../lex/token-range.ts";
import { triviaEnd } from "../lex/trivia-end.ts";
import { useLeaves } from "../name/use-tree.ts";
import type { Item, Stretch } from "../read/item.ts";
import { isNeverBuilt } from "../shape/attributes.ts";
import type { SurfaceOptions } from "../surface-options.ts";
import { usesName } from "./carried-names.ts";
import { nameTest } from "./name-test.ts";
import type { OwnItems } from "./own-items.ts";
import type { Piece } from "./piece.ts";
import { SharedItems } from "./shared-items.ts";

/**
 * Whether two versions of a file have the same API because they are the same but for function bodies, comments, white
 * space, tests, private functions, and private imports that no signature uses. Of what both share only those items are
 * read that name such an import. False where that does not tell.
 */
export function isApiUnaffected(
  { before, pairs, impls }: PairedItems,
  own: OwnItems,
  { visibility }: SurfaceOptions,
): boolean {
  // Where private items count, so do imports and functions.
  const countsPrivate = visibility === "all";
  const one = counted(own.before, countsPrivate);
  const other = counted(own.after, countsPrivate);
  if (!isSame(one.pieces, other.pieces)) return false;
  const names = namesOnOneSide(one.imports, other.imports);
  if (names === null || names.size === 0) return names !== null;
  if (one.pieces.some((piece) => usesName(piece, names))) return false;
  const shared = [...pairs, ...impls.flatMap(({ methods }) => methods)].map(([cut]) => cut);
  return !areUsed(names, before.text, shared);
}

/** What counts of some items, and the private imports among them. */
interface Counted {
  readonly pieces: readonly Piece[];
  readonly imports: readonly Piece[];
}

function counted(pieces: readonly Piece[], countsPrivate: boolean): Counted {
  const seen = pieces.filter(
    (piece) => !isNeverBuilt(piece.item.attributes) && (countsPrivate || !isPrivateFn(piece.item)),
  );
  const isImport = ({ item }: Piece) =>
    !countsPrivate && item.kind === "use" && item.visibility.level === "private";
  return { pieces: seen.filter((piece) => !isImport(piece)), imports: seen.filter(isImport) };
}

/** A function that nothing else can mean: it has no name for types, and no attribute hands it to a linker. */
function isPrivateFn(item: Item): boolean {
  return (
    item.kind === "fn" &&
    item.visibility.level === "private" &&
    item.attributes.length === 0 &&
    (item.body === null || isOwn(item.body))
  );
}

/** Whether nothing of a body is seen from outside: no item reaches out of it, and it has no attributes, as `#![cfg(…)]`. */
function isOwn(body: Stretch): boolean {
  return !body.reaching && body.text.charCodeAt(triviaEnd(body.text, body.from)) !== Punct.Hash;
}

function isSame(left: readonly Piece[], right: readonly Piece[]): boolean {
  return (
    left.length === right.length &&
    left.every((one, at) => {
      const other = right[at];
      return (
        other !== undefined &&
        sameRange(one.extent.tokens, other.extent.tokens) &&
        sameTexts(countedTexts(one.item), countedTexts(other.item))
      );
    })
  );
}

function sameRange(left: TokenRange, right: TokenRange): boolean {
  if (left.to - left.from !== right.to - right.from) return false;
  for (let at = left.from, other = right.from; at < left.to; at++, other++) {
    if (tokenText(left.tokens, at) !== tokenText(right.tokens, other)) return false;
  }
  return true;
}

type Texts = readonly (string | null)[];

function sameTexts(left: Texts, right: Texts): boolean {
  return left.length === right.length && left.every((text, at) => text !== null && text === right[at]);
}

/** What counts of what no tokens were made of: all but bodies that are a function's own. Null for what is not known. */
function countedTexts(item: Item): Texts {
  switch (item.kind) {
    case "fn":
      return item.body === null || isOwn(item.body) ? [] : [null];
    case "const":
    case "static":
      return item.value === null ? [] : [textOf(item.value)];
    case "macro":
      return [textOf(item.arms)];
    case "impl":
    case "trait":
      return item.items.flatMap(countedTexts);
    case "mod":
    case "extern":
      return item.content?.items.flatMap(countedTexts) ?? [];
    default:
      return [];
  }
}

function textOf({ text, from, to }: Stretch): string {
  return text.slice(from, to);
}

/** The names that imports of one side alone bring in. Null where a glob brings in any. */
function namesOnOneSide(left: readonly Piece[], right: readonly Piece[]): ReadonlySet<string> | null {
  const names = new Set<string>();
  const [one, other] = [left, right].map(
    (side) => new Set(side.map(({ extent }) => texts(extent.tokens).join(" "))),
  );
  for (const piece of [...left, ...right]) {
    const { item } = piece;
    const words = texts(piece.extent.tokens).join(" ");
    if (item.kind !== "use" || (one?.has(words) === true && other?.has(words) === true)) continue;
    for (const { name } of useLeaves(item.tree)) {
      if (name === "*") return null;
      // `as _` brings in methods alone.
      if (name !== "_") names.add(name);
    }
  }
  return names;
}

/** Whether an item uses one of the names elsewhere than in a body. Only items in whose text one stands are read. */
function areUsed(names: ReadonlySet<string>, text: string, shared: readonly CutItem[]): boolean {
  const says = nameTest(names);
  const reader = new SharedItems(text);
  return shared.some((cut) => {
    if (cut.inner || !says(text.slice(cut.from, cut.to))) return false;
    const piece = reader.full(cut);
    return piece === null || (!isNeverBuilt(piece.item.attributes) && usesName(piece, names));
  });
}
