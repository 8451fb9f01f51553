/**
 * Where refs go that bring the project's own commits: branches, tags, and what Gerrit takes for review. Notes, stashes,
 * replacements and other remotes' branches (as `git push --mirror` sends them) are none.
 */
const PROJECT = /^refs\/(?:heads|tags|for)\//;

/** Whether what is pushed to a ref is judged; a push that names no ref is. */
export function isJudgedRef(remoteRef: string | null): boolean {
  return remoteRef === null || PROJECT.test(remoteRef);
}

/** Refs that a line names before it counts the rest. */
const NAMED = 3;

/** What to tell the user of refs that are not judged, null where all are. */
export function unjudgedNotice(refs: readonly string[]): string | null {
  if (refs.length === 0) return null;
  const rest = refs.length - NAMED;
  const named = refs.slice(0, NAMED).join(", ");
  return `only branches and tags of commits are judged, not ${rest > 0 ? `${named} and ${rest} more` : named}`;
}
