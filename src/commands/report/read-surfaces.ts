import type { ItemKind, VisibilityFilter } from "../../core/api-change.ts";
import { type SourceItem, sourceItems } from "../../core/picture/source-items.ts";
import type { BlobReader } from "../../io/readings/blob-reader.ts";
import { WantedReadings } from "../../io/readings/wanted-readings.ts";

/** A source, and how it is read. */
export interface AskedSurface {
  /** Of its content; null for a file that is not there. */
  readonly oid: string | null;
  /** Whether its items are asked for, or its lines alone. */
  readonly isListed: boolean;
  /** The content of its own spec, null where it has none. */
  readonly spec: string | null;
  readonly visibility: VisibilityFilter;
  /** Kinds that need no name. */
  readonly exempt: readonly ItemKind[];
}

/** What was read of a source; nothing of one that is no text. */
export interface ReadSurface {
  readonly lines: number;
  readonly items: readonly SourceItem[];
}

/**
 * Reads the API of sources and what their specs name of it, in the order asked. Nothing else in a report reads the
 * sources of the tree that is shown as Rust, or a spec as Markdown.
 *
 * @throws SpecCheckError `object` when a content cannot be read.
 */
export async function readSurfaces(
  reader: BlobReader,
  asked: readonly AskedSurface[],
): Promise<readonly ReadSurface[]> {
  await reader.load(() => wantedSurfaces(asked).byBlob, asked.length);
  return asked.map(({ oid, isListed, spec, visibility, exempt }) => {
    const readings = reader.readings(oid);
    const items = isListed ? (readings[`surface-${visibility}`] ?? []) : [];
    const names = spec === null ? null : (reader.readings(spec).names ?? null);
    return { lines: readings.lines ?? 0, items: sourceItems(items, { names, exempt }) };
  });
}

/** What has to be read of which blob. */
export function wantedSurfaces(asked: readonly AskedSurface[]): WantedReadings {
  const wanted = new WantedReadings();
  for (const { oid, isListed, spec, visibility } of asked) {
    wanted.add(oid, "lines");
    if (isListed) wanted.add(oid, `surface-${visibility}`);
    if (isListed) wanted.add(spec, "names");
  }
  return wanted;
}
