import type { VisibilityFilter } from "../api-change.ts";
import type { BlobText } from "../change-set.ts";
import { countLines, type ListedItem, listedItems } from "../picture/listed-items.ts";
import { type RustFile, readFile } from "../rust/read/read-file.ts";
import { type SpecNames, specNames } from "../spec/mention/spec-names.ts";
import type { AuditedItem } from "./audit-report.ts";
import { namedItems } from "./named-items.ts";
import { type SourceSummary, summarise } from "./source-summary.ts";

/** What may be asked of a blob, whatever path it has. */
export type ReadingKind = "summary" | "items" | "names" | "lines" | SurfaceKind;

/** A listing of the API that can be seen so far. */
export type SurfaceKind = `surface-${VisibilityFilter}`;

/** What was read of a blob: as much as was asked for. */
export interface BlobReadings extends Readonly<Partial<Record<SurfaceKind, readonly ListedItem[] | null>>> {
  /** What it is as a source. */
  readonly summary?: SourceSummary;
  /** Its `pub` items that a spec could name; null where it is no text. */
  readonly items?: readonly AuditedItem[] | null;
  /** The names that it says as a spec; null where it is no text. */
  readonly names?: SpecNames | null;
  /** Its lines; null where it is no text. */
  readonly lines?: number | null;
}

const SURFACES = ["public", "crate", "all"] as const satisfies readonly VisibilityFilter[];

/** Reads a blob for what is asked of it, as Rust once at most. */
export function readBlob(blob: BlobText, kinds: readonly ReadingKind[]): BlobReadings {
  const text = blob.kind === "text" ? blob.text : null;
  const file = text !== null && kinds.some(needsItems) ? readFile(text) : null;
  return {
    ...(kinds.includes("summary") ? { summary: summarise(blob, file) } : {}),
    ...(kinds.includes("items") ? { items: text === null ? null : namedItems(text, file) } : {}),
    ...(kinds.includes("names") ? { names: text === null ? null : specNames(text) } : {}),
    ...(kinds.includes("lines") ? { lines: text === null ? null : countLines(text) } : {}),
    ...surfaces(text, kinds, file),
  };
}

/** Whether the items of a source have to be read; a summary can often do without. */
function needsItems(kind: ReadingKind): boolean {
  return kind === "items" || kind.startsWith("surface-");
}

function surfaces(text: string | null, kinds: readonly ReadingKind[], file: RustFile | null): BlobReadings {
  const asked = SURFACES.filter((visibility) => kinds.includes(`surface-${visibility}`));
  return Object.fromEntries(
    asked.map((visibility) => [
      `surface-${visibility}`,
      text === null ? null : listedItems(text, visibility, file),
    ]),
  );
}
