import type { Item } from "../read/item.ts";
import type { RustFile } from "../read/read-file.ts";
import { attributeFacts } from "../shape/attributes.ts";
import { followNames, usesName } from "./carried-names.ts";
import { collectNames } from "./declared-names.ts";
import type { Piece } from "./piece.ts";

/** Items of two versions of a file that are the same contract on both sides. */
export interface UnchangedItems {
  readonly before: ReadonlySet<Item>;
  readonly after: ReadonlySet<Item>;
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
  const same = names.size === 0 ? pairs : pairs.filter(([piece]) => !usesName(piece, names));
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
