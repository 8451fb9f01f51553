import type { PicturedSource } from "../../core/picture/report-data.ts";

/** What the sources of a folder come to. */
export interface FolderTotals {
  readonly sources: number;
  /** Sources that need a spec, and those of them that have one. */
  readonly required: number;
  readonly covered: number;
  readonly lines: number;
  readonly items: number;
  readonly unmentioned: number;
}

/** An empty folder. */
export const NOTHING: FolderTotals = {
  sources: 0,
  required: 0,
  covered: 0,
  lines: 0,
  items: 0,
  unmentioned: 0,
};

/** One source by itself. */
export function sourceTotals({ required, status, lines, items, unmentioned }: PicturedSource): FolderTotals {
  const isCovered = required && status !== "missing";
  return { sources: 1, required: required ? 1 : 0, covered: isCovered ? 1 : 0, lines, items, unmentioned };
}

/** Two together. */
export function sumOf(one: FolderTotals, other: FolderTotals): FolderTotals {
  return {
    sources: one.sources + other.sources,
    required: one.required + other.required,
    covered: one.covered + other.covered,
    lines: one.lines + other.lines,
    items: one.items + other.items,
    unmentioned: one.unmentioned + other.unmentioned,
  };
}
