import { readSurface } from "../rust/read-surface.ts";
import { itemName } from "../spec/mention/item-name.ts";
import type { AuditedItem } from "./audit-report.ts";

/** Lists the `pub` items of a source that have a name, in the order of its text. */
export function namedItems(source: string): readonly AuditedItem[] {
  return readSurface(source, { visibility: "public" })
    .items.filter((item) => itemName(item) !== null)
    .map(({ kind, path, line }) => ({ kind, path, line }));
}
