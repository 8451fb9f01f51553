import type { ItemKind } from "../api-change.ts";
import { nameTest, type SpecNames } from "../spec/mention/spec-names.ts";
import type { ListedItem } from "./listed-items.ts";

/**
 * One item of a source's API, as the page holds it. `mentioned` says whether the spec names it; null for one that need
 * not be named, and without a spec of its own.
 */
export type SourceItem = readonly [signature: string, line: number, mentioned: boolean | null];

/** What items are compared with. */
export interface DescribedBy {
  /** The names that the source's own spec says, null where it has none. */
  readonly names: SpecNames | null;
  /** Kinds that need no name. */
  readonly exempt: readonly ItemKind[];
}

/** Says of the items of a source which of them its spec names. Only `pub` items have to be named. */
export function sourceItems(
  items: readonly ListedItem[],
  { names, exempt }: DescribedBy,
): readonly SourceItem[] {
  const isNamed = names === null ? null : nameTest(names);
  const left = new Set(exempt);
  return items.map(([signature, line, kind, name]) => {
    const isAsked = isNamed !== null && kind !== undefined && name !== undefined && !left.has(kind);
    return [signature, line, isAsked ? isNamed(name) : null];
  });
}
