import type { RustFile } from "../rust/read/read-file.ts";
import { readSurface } from "../rust/read-surface.ts";
import { itemName } from "../spec/mention/item-name.ts";
import type { AuditedItem } from "./audit-report.ts";

/** Lists the `pub` items of a source that have a name, in the order of its text; `file` is what it is read as. */
export function namedItems(source: string, file: RustFile | null = null): readonly AuditedItem[] {
  return readSurface(source, { visibility: "public" }, file)
    .items.filter((item) => itemName(item) !== null)
    .map(({ kind, path, line }) => ({ kind, path, line }));
}
