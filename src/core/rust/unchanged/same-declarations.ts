import { texts } from "../lex/token-range.ts";
import { type UseLeaf, useLeaves } from "../name/use-tree.ts";
import type { Item, UseItem } from "../read/item.ts";
import type { OwnItems } from "./own-items.ts";
import type { Piece } from "./piece.ts";

/** What two texts declare alike in items that differ. */
export interface SameDeclarations {
  /** Items whose names stand for the same in both texts. */
  readonly pieces: ReadonlySet<Piece>;
  /** Whether an import of a name is in both texts, perhaps in another group. */
  hasImport(item: UseItem, leaf: UseLeaf): boolean;
}

/** Types whose name is all that others ask of them, besides who sees it and in which builds it is there. */
const OPAQUE: ReadonlySet<Item["kind"]> = new Set(["struct", "union", "enum"]);

/**
 * Finds the types that differ between two texts, and are declared once in each with the same attributes and visibility:
 * whoever names one still names the same. And the imports that both have, however they are grouped.
 */
export function sameDeclarations({ before, after }: OwnItems): SameDeclarations {
  const imports = importsOf(before);
  const others = importsOf(after);
  return {
    pieces: sameTypes(before, after),
    hasImport: (item, leaf) => {
      const key = importKey(item, leaf);
      return imports.has(key) && others.has(key);
    },
  };
}

function sameTypes(before: readonly Piece[], after: readonly Piece[]): ReadonlySet<Piece> {
  const left = opaqueByName(before);
  const right = opaqueByName(after);
  const same = new Set<Piece>();
  for (const [name, one] of left) {
    const other = right.get(name);
    if (one === null || other === undefined || other === null || headOf(one.item) !== headOf(other.item))
      continue;
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

function importsOf(pieces: readonly Piece[]): ReadonlySet<string> {
  return new Set(
    pieces.flatMap(({ item }) =>
      item.kind === "use" ? useLeaves(item.tree).map((leaf) => importKey(item, leaf)) : [],
    ),
  );
}

function importKey(item: UseItem, { path, name }: UseLeaf): string {
  return `${path.join("::")} as ${name}\n${headOf(item)}`;
}

/** Attributes, visibility and kind. */
function headOf({ kind, visibility, attributes }: Item): string {
  return [kind, visibility.text, ...attributes.map((attribute) => texts(attribute).join(" "))].join("\n");
}
