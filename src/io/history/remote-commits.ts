import type { Git } from "../git.ts";

const PREFIX = "refs/remotes/";

/**
 * The commits that a remote is known to have: those of its tracking branches, or of all remotes' where it has none, as
 * in a push to a URL or to a remote that was never fetched from.
 *
 * The refs are picked here and not by `--remotes=NAME`, which is a pattern: that of `team` takes those of a remote
 * `team/fork` too, and a name may hold what a pattern gives a meaning.
 *
 * @param remote its name, or null where none is known.
 * @throws SpecCheckError `git` when Git fails.
 */
export async function readRemoteCommits(git: Git, remote: string | null): Promise<readonly string[]> {
  const [listed, remotes] = await Promise.all([
    git.run(["for-each-ref", "--format=%(objectname) %(refname)", PREFIX]),
    remote === null ? "" : git.run(["remote"]),
  ]);
  const tracked = listed.split("\n").filter((line) => line !== "");
  const inside = remotes.split("\n").filter((name) => name.startsWith(`${remote}/`));
  const own = tracked.filter((line) => {
    const ref = line.slice(line.indexOf(" ") + 1);
    return isBelow(ref, remote) && !inside.some((other) => isBelow(ref, other));
  });
  return [...new Set((own.length > 0 ? own : tracked).map((line) => line.slice(0, line.indexOf(" "))))];
}

function isBelow(ref: string, remote: string | null): boolean {
  return remote !== null && ref.startsWith(`${PREFIX}${remote}/`);
}
