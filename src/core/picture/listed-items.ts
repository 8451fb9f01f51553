import type { VisibilityFilter } from "../api-change.ts";
import type { RustFile } from "../rust/read/read-file.ts";
import { readSurface, type SurfaceItem } from "../rust/read-surface.ts";

/** Characters of a signature that are kept: a macro may be as long as a file. */
const LONGEST_SIGNATURE = 600;

/** Lists the API of a source as a report shows it; `file` is what the source is read as. */
export function listedItems(
  source: string,
  visibility: VisibilityFilter,
  file: RustFile | null = null,
): readonly SurfaceItem[] {
  return readSurface(source, { visibility }, file).items.map(
    ({ kind, path, visibility: access, signature, line }) => {
      return { kind, path, visibility: access, signature: shortened(signature), line };
    },
  );
}

function shortened(signature: string): string {
  return signature.length <= LONGEST_SIGNATURE ? signature : `${signature.slice(0, LONGEST_SIGNATURE)}…`;
}

/** Lines of a text, whether the last one ends or not. */
export function countLines(text: string): number {
  let lines = text === "" || text.endsWith("\n") ? 0 : 1;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) lines += 1;
  return lines;
}
