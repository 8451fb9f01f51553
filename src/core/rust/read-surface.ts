import type { Analysis, ItemKind, UnreadLines } from "../api-change.ts";
import { lastName } from "./name/last-name.ts";
import { conflictLine, type RustFile, readFile } from "./read/read-file.ts";
import type { Entry } from "./surface/entry.ts";
import { type EntryOptions, entryOptions, fileEntries } from "./surface/file-entries.ts";
import { MacroExpander } from "./surface/macros/expand/macro-expander.ts";
import { OwnMacros } from "./surface/macros/expand/own-macros.ts";
import { macroNames, readDefinitions } from "./surface/macros/expand/read-definitions.ts";
import { moduleTree } from "./surface/module-tree.ts";
import type { SurfaceOptions } from "./surface-options.ts";

/** One item of an API surface, as `spec-check api` prints it. */
export interface SurfaceItem {
  readonly kind: ItemKind;
  /** Path inside the file's module, such as `ExecParams::timeout`. */
  readonly path: string;
  readonly visibility: string;
  /** Readable signature, as written but for white space. */
  readonly signature: string;
  /** One-based. */
  readonly line: number;
}

/** What other modules can see of one Rust source. */
export interface Surface {
  readonly analysis: Analysis;
  readonly items: readonly SurfaceItem[];
  readonly unread: readonly Omit<UnreadLines, "side">[];
}

/**
 * Reads the API surface of one Rust source. Never throws: what cannot be read is in `unread`.
 *
 * @param known the source as it is read, where that was done already.
 */
export function readSurface(text: string, options: SurfaceOptions, known: RustFile | null = null): Surface {
  const conflict = conflictLine(text);
  if (conflict !== null) {
    return {
      analysis: "failed",
      items: [],
      unread: [{ from: conflict, to: conflict, reason: "merge conflict markers" }],
    };
  }
  const file = known ?? readFile(text);
  if (file.damage !== null) {
    const { offset, reason } = file.damage;
    return {
      analysis: "failed",
      items: [],
      unread: [{ from: file.lineAt(offset), to: file.lineAt(text.length), reason }],
    };
  }
  const unread = file.unread.map((item) => ({
    from: file.lineAt(item.start),
    to: file.lineAt(item.end),
    reason: "no Rust item known",
  }));
  const items = listedEntries(file, { ...entryOptions(options), isListed: true })
    .map((entry) => ({
      kind: entry.kind,
      path: entry.path,
      visibility: entry.access.text,
      signature: entry.spelling(),
      line: file.lineAt(entry.offset),
    }))
    .sort((one, other) => one.line - other.line);
  return { analysis: unread.length === 0 ? "complete" : "partial", items, unread };
}

/** The entries of a file, with what the calls of its own macros make that are among them. */
function listedEntries(file: RustFile, options: EntryOptions): readonly Entry[] {
  const told = macroNames(file.content);
  const written = fileEntries(file, { ...options, ownCalls: { macros: null, told } });
  const calls = told.size === 0 ? [] : written.flatMap(({ calls = [] }) => calls);
  const wanted = new Set(calls.filter(({ path }) => told.has(lastName(path))).map(({ start }) => start));
  if (wanted.size === 0) return written;
  const expander = new MacroExpander(readDefinitions(moduleTree(file.content, null)));
  const macros = new OwnMacros(expander, wanted);
  return fileEntries(file, { ...options, ownCalls: { macros, told: new Set() } });
}
