import type { Item } from "../../src/core/rust/read/item.ts";
import { readFile } from "../../src/core/rust/read/read-file.ts";

/** One item as both readers tell it: depth, kind, name, visibility. */
export type OutlineLine = string;

/** A line of an outline, the same from either reader. */
export function outlineLine(depth: number, kind: string, name: string, visibility: string): OutlineLine {
  return `${"  ".repeat(depth)}${kind} ${name} ${visibility}`.replace(/ +$/, "");
}

/** Kinds that have no name of their own. */
export const NAMELESS: ReadonlySet<string> = new Set(["use", "impl", "extern"]);

/** The items of a source as spec-check reads them, at every visibility; null when its brackets do not pair. */
export function ownOutline(text: string): readonly OutlineLine[] | null {
  const file = readFile(text);
  return file.damage === null ? file.content.items.flatMap((item) => linesOf(item, 0)) : null;
}

function linesOf(item: Item, depth: number): OutlineLine[] {
  const name = NAMELESS.has(item.kind) ? "" : item.kind === "macro call" ? item.path : item.name;
  const line = outlineLine(depth, item.kind, name, item.visibility.level);
  return [line, ...inside(item).flatMap((inner) => linesOf(inner, depth + 1)), ...members(item, depth + 1)];
}

function inside(item: Item): readonly Item[] {
  if (item.kind === "trait" || item.kind === "impl") return item.items;
  if (item.kind === "extern") return item.content.items;
  return item.kind === "mod" && item.content !== null ? item.content.items : [];
}

function members(item: Item, depth: number): OutlineLine[] {
  if (item.kind === "enum") return item.variants.map(({ name }) => outlineLine(depth, "variant", name, ""));
  if ((item.kind !== "struct" && item.kind !== "union") || item.layout !== "braced") return [];
  return item.fields.map(({ name, visibility }) => outlineLine(depth, "field", name, visibility.level));
}
