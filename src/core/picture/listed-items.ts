import type { ItemKind, VisibilityFilter } from "../api-change.ts";
import type { RustFile } from "../rust/read/read-file.ts";
import { readSurface } from "../rust/read-surface.ts";
import { itemName } from "../spec/mention/item-name.ts";

/**
 * One item of a source's API; its kind and name only where a spec would have to name it. Not an object: there may be
 * hundreds of thousands of them, and to write their keys and read them again takes as long as all the rest.
 */
export type ListedItem =
  | readonly [signature: string, line: number]
  | readonly [signature: string, line: number, kind: ItemKind, name: string];

/** Characters of a signature that are kept: a macro may be as long as a file. */
const LONGEST_SIGNATURE = 600;

/** Lists the API of a source as a report shows it; `file` is what the source is read as. */
export function listedItems(
  source: string,
  visibility: VisibilityFilter,
  file: RustFile | null = null,
): readonly ListedItem[] {
  return readSurface(source, { visibility }, file).items.map((item): ListedItem => {
    const signature = shortened(item.signature);
    const name = item.visibility === "pub" ? itemName(item) : null;
    return name === null ? [signature, item.line] : [signature, item.line, item.kind, name.name];
  });
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
