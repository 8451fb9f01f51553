import type { BlobText } from "../change-set.ts";
import type { RustFile } from "../rust/read/read-file.ts";
import { type ContentClass, contentClass } from "./content-class.ts";
import { type DeclaredModule, declaredModules } from "./declared-modules.ts";
import { saysGenerated } from "./path-class.ts";
import { UNREADABLE } from "./unreadable.ts";

/** What an audit keeps of a source once it has been read. */
export interface SourceSummary {
  /** It says itself that a program wrote it. */
  readonly isGenerated: boolean;
  readonly content: ContentClass;
  readonly modules: readonly DeclaredModule[];
}

/**
 * Reads a source for an audit. What is no text counts as a module, with the reason.
 *
 * @param file the source as it is read, where somebody else needs it so.
 */
export function summarise(blob: BlobText, file: RustFile | null = null): SourceSummary {
  if (blob.kind === "unreadable") {
    const content = { class: "module", problem: UNREADABLE[blob.reason] } as const;
    return { isGenerated: false, content, modules: [] };
  }
  const { text } = blob;
  return {
    isGenerated: saysGenerated(text),
    content: contentClass(text, file),
    modules: declaredModules(text),
  };
}
