import type { AuditedSource } from "../core/audit/audit-report.ts";
import { itemFigures } from "../core/audit/item-figures.ts";
import type { Mapping } from "../core/mapping.ts";
import type { BlobReader } from "../io/readings/blob-reader.ts";
import type { AuditedListing } from "./audit-listing.ts";

/**
 * The same sources, those with a spec of their own with what it names of their public items.
 *
 * @param reader has read the items of the sources and the names in their specs.
 */
export function withItemFigures(
  { sources, listing }: AuditedListing,
  mapping: Mapping,
  reader: BlobReader,
): readonly AuditedSource[] {
  return sources.map((source) => {
    if (source.status !== "own") return source;
    const { items = null } = reader.readings(listing.oid(source.path));
    const { names = null } = reader.readings(listing.oid(source.spec));
    if (items === null || names === null) return source;
    const { exempt } = mapping.settingsFor(source.path).mention;
    return { ...source, items: itemFigures({ items, names, exempt }) };
  });
}
