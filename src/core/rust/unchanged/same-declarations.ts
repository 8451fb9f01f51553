import { texts } from "../lex/token-range.ts";
import type { Item } from "../read/item.ts";
import type { OwnItems } from "./own-items.ts";
import type { Piece } from "./piece.ts";

/** Types whose name is all that others ask of them, besides who sees it and in which builds it is there. */
const OPAQUE: ReadonlySet<Item["kind"]> = new Set(["struct", "union", "enum"]);

/**
 * The types that differ between two texts, and are declared once in each, in the same words up to their name and what
 * follows it: whoever names one still names the same.
 */
export function sameDeclarations({ before, after }: OwnItems): ReadonlySet<Piece> {
  const left = opaqueByName(before);
  const right = opaqueByName(after);
  const same = new Set<Piece>();
  for (const [name, one] of left) {
    const other = right.get(name);
    if (one === null || other === undefined || other === null || headOf(one) !== headOf(other)) continue;
    same.add(one);
    same.add(other);
  }
  return same;
}

/** Null for a name that is declared more than once. */
function opaqueByName(pieces: readonly Piece[]): ReadonlyMap<string, Piece | null> {
  const byName = new Map<string, Piece | null>();
  for (const piece of pieces) {
    const { kind, name } = piece.item;
    if (OPAQUE.has(kind)) byName.set(name, byName.has(name) ? null : piece);
  }
  return byName;
}

/** Attributes, visibility and kind. */
function headOf({ item }: Piece): string {
  const attributes = item.attributes.map((attribute) => texts(attribute).join(" "));
  return [item.kind, item.visibility.text, ...attributes].join("\n");
}
