import { counted } from "../counted.ts";

/** What was mended of an index. */
export interface IndexRepair {
  readonly isNew: boolean;
  /** Links that were mended. */
  readonly links: number;
  /** Entries that were written. */
  readonly entries: number;
  readonly isBlockNew: boolean;
}

/** What was mended of an index, to be read behind its path. */
export function repairWords({ isNew, links, entries, isBlockNew }: IndexRepair): string {
  if (isNew) return `written, with ${`${entries} ${entries === 1 ? "entry" : "entries"}`}`;
  return [
    ...(links === 0 ? [] : [`${counted(links, "link")} mended`]),
    ...(entries === 0 ? [] : [`${`${entries} ${entries === 1 ? "entry" : "entries"}`} written`]),
    ...(isBlockNew ? ["its block is what the tree gives again"] : []),
  ].join(", ");
}
