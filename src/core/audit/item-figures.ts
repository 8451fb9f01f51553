import type { ItemKind } from "../api-change.ts";
import { readSurface } from "../rust/read-surface.ts";
import { itemName } from "../spec/mention/item-name.ts";
import { nameTest, specNames } from "../spec/mention/spec-names.ts";
import type { ItemFigures } from "./audit-report.ts";

/** What the items of a source are compared with. */
export interface DescribedSource {
  readonly source: string;
  readonly spec: string;
  /** Kinds that need no name. */
  readonly exempt: readonly ItemKind[];
}

/** Counts the `pub` items of a source that its spec has to name, and lists those that it does not name. */
export function itemFigures({ source, spec, exempt }: DescribedSource): ItemFigures {
  const isNamed = nameTest(specNames(spec));
  const left = new Set(exempt);
  const named = readSurface(source, { visibility: "public" }).items.flatMap((item) => {
    const name = left.has(item.kind) ? null : itemName(item);
    return name === null ? [] : [{ item, name: name.name }];
  });
  return {
    all: named.length,
    unmentioned: named
      .filter(({ name }) => !isNamed(name))
      .map(({ item: { kind, path, line } }) => ({ kind, path, line })),
  };
}
