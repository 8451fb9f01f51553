import type { ItemKind, VisibilityFilter } from "../../core/api-change.ts";
import type { ReadingKind } from "../../core/audit/blob-readings.ts";
import { type SourceItem, sourceItems } from "../../core/picture/source-items.ts";
import type { Repository } from "../../io/open-git.ts";
import { BlobReader, type OnProgress } from "../../io/readings/blob-reader.ts";
import { ReadingCache } from "../../io/readings/reading-cache.ts";

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
  repository: Repository,
  asked: readonly AskedSurface[],
  { maxFileSize, onProgress }: { readonly maxFileSize: number; readonly onProgress: OnProgress },
): Promise<readonly ReadSurface[]> {
  // Many times as large as what an audit keeps, so that no audit should have to read it.
  const cache = new ReadingCache(repository, maxFileSize, { name: "report-readings" });
  const reader = new BlobReader(repository.git, { maxFileSize, onProgress, cache });
  await reader.load(wantedOf(asked));
  return asked.map(({ oid, isListed, spec, visibility, exempt }) => {
    const readings = reader.readings(oid);
    const items = isListed ? (readings[`surface-${visibility}`] ?? []) : [];
    const names = spec === null ? null : (reader.readings(spec).names ?? null);
    return { lines: readings.lines ?? 0, items: sourceItems(items, { names, exempt }) };
  });
}

function wantedOf(asked: readonly AskedSurface[]): ReadonlyMap<string, ReadonlySet<ReadingKind>> {
  const wanted = new Map<string, Set<ReadingKind>>();
  const want = (oid: string | null, kind: ReadingKind) => {
    if (oid === null) return;
    const kinds = wanted.get(oid);
    if (kinds === undefined) wanted.set(oid, new Set([kind]));
    else kinds.add(kind);
  };
  for (const { oid, isListed, spec, visibility } of asked) {
    want(oid, "lines");
    if (isListed) want(oid, `surface-${visibility}`);
    if (isListed) want(spec, "names");
  }
  return wanted;
}
