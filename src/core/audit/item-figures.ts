import type { ItemKind } from "../api-change.ts";
import { itemName } from "../spec/mention/item-name.ts";
import { nameTest, type SpecNames } from "../spec/mention/spec-names.ts";
import type { AuditedItem, ItemFigures } from "./audit-report.ts";

/** The items of a source and what they are compared with. */
export interface DescribedItems {
  /** Those that have a name. */
  readonly items: readonly AuditedItem[];
  /** What the spec says. */
  readonly names: SpecNames;
  /** Kinds that need no name. */
  readonly exempt: readonly ItemKind[];
}

/** Counts the `pub` items of a source that its spec has to name, and lists those that it does not name. */
export function itemFigures({ items, names, exempt }: DescribedItems): ItemFigures {
  const isNamed = nameTest(names);
  const left = new Set(exempt);
  const asked = items.filter(({ kind }) => !left.has(kind));
  return {
    all: asked.length,
    unmentioned: asked.filter((item) => !isNamed(itemName(item)?.name ?? "")),
  };
}
