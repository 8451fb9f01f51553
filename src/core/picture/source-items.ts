import type { ItemKind } from "../api-change.ts";
import type { SurfaceItem } from "../rust/read-surface.ts";
import { itemName } from "../spec/mention/item-name.ts";
import { nameTest, type SpecNames } from "../spec/mention/spec-names.ts";

/** One item of a source's API. */
export interface SourceItem extends SurfaceItem {
  /** Whether the spec names it; null for one that need not be named, and without a spec of its own. */
  readonly mentioned: boolean | null;
}

/** What items are compared with. */
export interface DescribedBy {
  /** The names that the source's own spec says, null where it has none. */
  readonly names: SpecNames | null;
  /** Kinds that need no name. */
  readonly exempt: readonly ItemKind[];
}

/** Says of the items of a source which of them its spec names. Only `pub` items have to be named. */
export function sourceItems(
  items: readonly SurfaceItem[],
  { names, exempt }: DescribedBy,
): readonly SourceItem[] {
  const isNamed = names === null ? null : nameTest(names);
  const left = new Set(exempt);
  return items.map((item) => {
    const name = left.has(item.kind) || item.visibility !== "pub" ? null : itemName(item);
    return { ...item, mentioned: isNamed === null || name === null ? null : isNamed(name.name) };
  });
}
