import type { FileChange } from "../change-set.ts";
import type { PicturedCommit } from "./report-data.ts";

/** Commits that a panel lists. */
const NEWEST = 5;

/** A commit of a history with what it changed, against its first parent. */
export interface ChangingCommit extends PicturedCommit {
  readonly changes: readonly FileChange[];
}

/** What a history says of the files of a tree. */
export interface PathHistories {
  /** The newest commits that touched a path, newest first, as places in the list of commits. */
  newest(path: string): readonly number[];
  /**
   * The content that one file had when another got the content `oid`: the id of its object, or null where the history
   * does not tell, or the file was not there.
   */
  contentWhenTouched(file: string, other: string, oid: string | null): string | null;
  /** Commits that `newest` names, newest first. */
  readonly commits: readonly PicturedCommit[];
}

/**
 * Follows paths through a history. A file is not followed to the name that it had before.
 *
 * @param history newest first, children before their parents.
 * @param paths those that somebody will ask for.
 */
export function followPaths(history: Iterable<ChangingCommit>, paths: Iterable<string>): PathHistories {
  const touched = new Map<string, { readonly at: number; readonly oid: string | null }[]>(
    [...paths].map((path) => [path, []]),
  );
  const met: PicturedCommit[] = [];
  for (const { changes, ...commit } of history) {
    const own = changes.flatMap((change) => {
      const list = touched.get(change.path);
      return list === undefined ? [] : [{ list, oid: change.newOid }];
    });
    if (own.length === 0) continue;
    for (const { list, oid } of own) list.push({ at: met.length, oid });
    met.push(commit);
  }
  const newestOf = (path: string) => (touched.get(path) ?? []).slice(0, NEWEST).map(({ at }) => at);
  const shown = [...new Set([...touched.keys()].flatMap(newestOf))].sort((one, other) => one - other);
  const placeOf = new Map(shown.map((at, place) => [at, place]));
  return {
    newest: (path) => newestOf(path).flatMap((at) => placeOf.get(at) ?? []),
    contentWhenTouched: (file, other, oid) => {
      const last = touched.get(other)?.[0];
      // Otherwise the index holds one that no commit has.
      if (last === undefined || last.oid !== oid) return null;
      return touched.get(file)?.find(({ at }) => at >= last.at)?.oid ?? null;
    },
    commits: shown.flatMap((at) => met[at] ?? []),
  };
}
