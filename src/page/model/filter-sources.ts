import type { PicturedSource } from "../../core/picture/report-data.ts";
import type { Route } from "./route.ts";

/** What sources are chosen by. */
export type SourceFilter = Pick<Route, "query" | "class" | "crate" | "phase" | "owner" | "hidden">;

/** The sources that a reader asked for. Each word of the query has to stand in the path, in whatever case. */
export function filterSources(
  sources: readonly PicturedSource[],
  filter: SourceFilter,
): readonly PicturedSource[] {
  const words = filter.query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  const hidden = new Set(filter.hidden);
  return sources.filter(
    (source) =>
      !hidden.has(source.status) &&
      (filter.class === "" || source.class === filter.class) &&
      (filter.crate === "" || source.crate === filter.crate) &&
      (filter.phase === "" || source.phase === filter.phase) &&
      (filter.owner === "" || source.owners.includes(filter.owner)) &&
      says(source.path, words),
  );
}

/** Whether a text has all of some words, which are in lower case. */
export function says(text: string, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const plain = text.toLowerCase();
  return words.every((word) => plain.includes(word));
}
