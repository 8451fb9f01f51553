import type { Analysis, ItemKind, UnreadLines } from "../api-change.ts";
import { conflictLine, type RustFile, readFile } from "./read/read-file.ts";
import { entryOptions, fileEntries } from "./surface/file-entries.ts";
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
  const ownCalls = { macros: allOwnMacros(file), told: new Set<string>() };
  const items = fileEntries(file, { ...entryOptions(options), isListed: true, ownCalls })
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

/** The calls of the macros that a file declares, each read as what it makes; null where it declares none. */
function allOwnMacros({ content }: RustFile): OwnMacros | null {
  if (macroNames(content).size === 0) return null;
  return new OwnMacros(new MacroExpander(readDefinitions(moduleTree(content, null))), null);
}
