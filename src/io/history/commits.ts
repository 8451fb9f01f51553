import { SpecCheckError } from "../../core/errors.ts";
import type { Commit } from "../../core/history/commit.ts";
import { COMMIT_FORMAT, parseCommits } from "../../core/history/parse-commits.ts";
import type { Git } from "../git.ts";

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
  const [first] = await cutOffCommits(git, commits);
  if (first !== undefined) throw cutOff(first);
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

/**
 * Of some commits those whose parents a shallow clone does not have: they look like first ones, and everything in them
 * like new.
 */
export async function cutOffCommits(git: Git, commits: readonly Commit[]): Promise<readonly string[]> {
  const roots = commits.filter(({ parents }) => parents.length === 0).map(({ oid }) => oid);
  if (roots.length === 0 || (await git.run(["rev-parse", "--is-shallow-repository"])).trim() !== "true") {
    return [];
  }
  const contents = await git.catFiles(roots);
  return roots.filter((oid) => {
    const header = (contents.get(oid)?.toString("latin1") ?? "").split("\n\n")[0] ?? "";
    return /^parent /m.test(header);
  });
}

function cutOff(oid: string): SpecCheckError {
  return new SpecCheckError(
    "object",
    `this clone is shallow and ends at commit ${oid.slice(0, 12)}, so what that commit changed cannot be told`,
    { help: "Fetch the rest of the history: git fetch --unshallow (in CI: fetch-depth: 0)." },
  );
}
