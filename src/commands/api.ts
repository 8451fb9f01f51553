import type { FileArgument } from "../args/invocation.ts";
import type { VisibilityFilter } from "../core/api-change.ts";
import { readSurface, type Surface } from "../core/rust/read-surface.ts";
import { readSide, type SideSource } from "./read-side.ts";

/** What `spec-check api` is asked. */
export interface ApiOptions extends SideSource {
  readonly file: FileArgument;
  readonly visibility: VisibilityFilter;
}

/**
 * Reads the API surface of one Rust file; a file that stands for none has an empty one.
 *
 * @throws SpecCheckError `file` when it cannot be read.
 */
export async function readApi(options: ApiOptions): Promise<Surface> {
  const text = await readSide(options.file, options);
  return readSurface(text ?? "", { visibility: options.visibility });
}
