import type { ApiChange } from "../api-change.ts";
import { readFile } from "../rust/read/read-file.ts";
import { fileEntries } from "../rust/surface/file-entries.ts";
import { itemDocLine } from "./doc-line.ts";

/** The first sentence of what a source says of some items, asked one by one; null for an item without a word. */
export type DocOf = (item: Pick<ApiChange, "kind" | "path" | "line">) => string | null;

/** Reads the doc comments of a source, no more of them than are asked for. */
export function itemDocs(text: string): DocOf {
  const file = readFile(text);
  const offsets = new Map<string, number>();
  if (file.damage === null) {
    for (const { kind, path, offset } of fileEntries(file, { filter: "all", module: null })) {
      const key = keyOf({ kind, path, line: file.lineAt(offset) });
      if (!offsets.has(key)) offsets.set(key, offset);
    }
  }
  return (item) => {
    const offset = offsets.get(keyOf(item));
    return offset === undefined ? null : itemDocLine(text, offset);
  };
}

function keyOf({ kind, path, line }: Pick<ApiChange, "kind" | "path" | "line">): string {
  return `${line} ${kind} ${path}`;
}
