import { pairItems } from "./cut/paired-items.ts";
import type { EntryDiff } from "./diff-entries.ts";
import {
  type ComparedEntries,
  comparedEntries,
  foreseenEntries,
  hasOwnCalls,
  writtenCalls,
} from "./expanded-entries.ts";
import type { Item } from "./read/item.ts";
import { entryOptions, type FileContent, fileEntries } from "./surface/file-entries.ts";
import type { SurfaceOptions } from "./surface-options.ts";
import { isApiUnaffected } from "./unchanged/api-unaffected.ts";
import { collectMade } from "./unchanged/declared-names.ts";
import { type DifferingFiles, differingFiles } from "./unchanged/differing-files.ts";
import { readOwn } from "./unchanged/own-items.ts";
import type { VersionOptions } from "./version-options.ts";

const NOTHING: EntryDiff = { removed: [], added: [], changed: [] };

/** Compares two versions of a file by the items where they differ; null where they do not tell. */
export function diffDiffering(before: string, after: string, options: VersionOptions): EntryDiff | null {
  const paired = pairItems(before, after);
  const own = paired === null ? null : readOwn(paired, () => false);
  if (paired === null || own === null) return null;
  if (isApiUnaffected(paired, own, options.after)) return NOTHING;
  const files = differingFiles(paired, own);
  if (files === null) return null;
  const written = diffContents(files, options);
  if (!hasOwnCalls(written.diff, [files.before, files.after], options)) return written.diff;
  return diffExpanded(written, differingFiles(paired, own, true), options);
}

/** Compares the entries of two versions, all macro calls being calls. */
export function diffContents(
  { before, after, same: leave }: Omit<DifferingFiles, "names">,
  options: VersionOptions,
): ComparedEntries {
  const entriesOf = (file: FileContent, asked: SurfaceOptions) =>
    fileEntries(file, { ...entryOptions(asked), leave, ownCalls: writtenCalls(file) });
  return comparedEntries(entriesOf(before, options.before), entriesOf(after, options.after));
}

/**
 * The same with the calls that differ read as what they make; null where that may stand for a name which nothing else
 * that differs says, so that items were left out which use it.
 */
function diffExpanded(
  written: ComparedEntries,
  files: DifferingFiles | null,
  options: VersionOptions,
): EntryDiff | null {
  if (files === null) return null;
  const { before, after, same: leave, names } = files;
  const foresees = (made: readonly Item[]) => {
    const declared = new Set<string>();
    return collectMade(made, declared) && [...declared].every((name) => names.has(name));
  };
  const asked = { ...options, leave, foresees };
  return foreseenEntries(written, [before, after], asked)?.diff ?? null;
}
