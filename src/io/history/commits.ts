import type { Commit } from "../../core/history/commit.ts";
import { COMMIT_FORMAT, parseCommits } from "../../core/history/parse-commits.ts";
import type { Git } from "../git.ts";
import { refuseCutOff } from "./cut-off.ts";

/** What parts a trailer's name from its value, whatever the user set: a history means the same to everybody. */
const TRAILERS = ["-c", "trailer.separators=:"] as const;

/**
 * Reads commits in the order given.
 *
 * @throws SpecCheckError `git` when Git fails, `object` for commits whose parents a shallow clone does not have: what
 *   they changed cannot be told.
 */
export async function readCommits(git: Git, oids: readonly string[]): Promise<readonly Commit[]> {
  const commits = await readMessages(git, oids);
  const roots = commits.filter(({ parents }) => parents.length === 0);
  await refuseCutOff(
    git,
    roots.map(({ oid }) => oid),
  );
  return commits;
}

/** Reads the same where nothing hangs on what the commits changed: `parents` may lack those that a clone cut off. */
export async function readMessages(git: Git, oids: readonly string[]): Promise<readonly Commit[]> {
  if (oids.length === 0) return [];
  const output = await git.feed(
    [
      ...TRAILERS,
      "rev-list",
      "--no-walk=unsorted",
      "--encoding=UTF-8",
      `--format=${COMMIT_FORMAT}`,
      "--stdin",
    ],
    oids.map((oid) => `${oid}\n`).join(""),
  );
  return parseCommits(output);
}
