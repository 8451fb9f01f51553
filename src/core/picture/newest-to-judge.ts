import type { ChangingCommit } from "./path-histories.ts";

/** Commits that are judged at most. */
const COMMITS = 100;

/** Changed sources after which no further commit is judged: a report should take seconds, however large commits are. */
const SOURCES = 400;

/**
 * Chooses the commits whose API changes are told where nobody says since when.
 *
 * @param history newest first.
 * @returns their ids, oldest first; one at least where there is any.
 */
export function newestToJudge(
  history: readonly ChangingCommit[],
  isSource: (path: string) => boolean,
): readonly string[] {
  let sources = 0;
  const chosen: string[] = [];
  for (const { oid, changes } of history.slice(0, COMMITS)) {
    sources += changes.filter(({ path }) => isSource(path)).length;
    if (sources > SOURCES && chosen.length > 0) break;
    chosen.push(oid);
  }
  return chosen.reverse();
}
