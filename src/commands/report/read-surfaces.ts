import type { ItemKind, VisibilityFilter } from "../../core/api-change.ts";
import { countLines, type SourceItem, sourceItems } from "../../core/picture/source-items.ts";
import { readBlobs } from "../../io/blobs.ts";
import type { Git } from "../../io/git.ts";

/** Sources that are held in memory at a time. */
const SOURCES_AT_A_TIME = 500;

/** A source, and how it is read. */
export interface AskedSurface {
  /** Of its content; null for a file that is not there. */
  readonly oid: string | null;
  /** Whether its items are asked for, or its lines alone. */
  readonly isListed: boolean;
  /** The text of its own spec, null where it has none. */
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

const NOTHING: ReadSurface = { lines: 0, items: [] };

/**
 * Reads the API of sources and what their specs name of it, in the order asked. Nothing else in a report reads the
 * sources of the tree that is shown as Rust, or a spec as Markdown.
 *
 * @throws SpecCheckError `object` when a content cannot be read.
 */
export async function readSurfaces(
  git: Git,
  asked: readonly AskedSurface[],
  { maxFileSize, onRead }: { readonly maxFileSize: number; readonly onRead: (done: number) => Promise<void> },
): Promise<readonly ReadSurface[]> {
  const read: ReadSurface[] = [];
  for (let at = 0; at < asked.length; at += SOURCES_AT_A_TIME) {
    const part = asked.slice(at, at + SOURCES_AT_A_TIME);
    const blobs = await readBlobs(
      git,
      part.flatMap(({ oid }) => oid ?? []),
      maxFileSize,
    );
    for (const { oid, ...how } of part) {
      const blob = blobs.get(oid ?? "");
      read.push(blob?.kind === "text" ? surfaceOf(blob.text, how) : NOTHING);
      if (read.length % 64 === 0) await onRead(read.length);
    }
  }
  return read;
}

function surfaceOf(
  source: string,
  { isListed, spec, visibility, exempt }: Omit<AskedSurface, "oid">,
): ReadSurface {
  const items = isListed ? sourceItems({ source, spec, visibility, exempt }) : [];
  return { lines: countLines(source), items };
}
