import type { FileArgument } from "../args/invocation.ts";
import type { ApiDiff, VisibilityFilter } from "../core/api-change.ts";
import { diffSources } from "../core/rust/diff-sources.ts";
import { readSide, type SideSource } from "./read-side.ts";

/** What `spec-check diff OLD NEW` is asked. */
export interface DiffOptions extends SideSource {
  readonly before: FileArgument;
  readonly after: FileArgument;
  readonly visibility: VisibilityFilter;
}

/**
 * Compares the API of two Rust files.
 *
 * @throws SpecCheckError `file` when one of them cannot be read.
 */
export async function diffFiles(options: DiffOptions): Promise<ApiDiff> {
  const before = await readSide(options.before, options);
  const after = await readSide(options.after, options);
  return diffSources(before, after, { visibility: options.visibility });
}
