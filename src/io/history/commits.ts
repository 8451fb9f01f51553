import { SpecCheckError } from "../../core/errors.ts";
import type { Commit } from "../../core/history/commit.ts";
import { COMMIT_FORMAT, parseCommits } from "../../core/history/parse-commits.ts";
import type { Git } from "../git.ts";

/**
 * Reads commits in the order given.
 *
 * @throws SpecCheckError `git` when Git fails, `object` for commits whose parents a shallow clone does not have: what
 *   they changed cannot be told.
 */
export async function readCommits(git: Git, oids: readonly string[]): Promise<readonly Commit[]> {
  if (oids.length === 0) return [];
  const output = await git.feed(
    ["rev-list", "--no-walk=unsorted", "--encoding=UTF-8", `--format=${COMMIT_FORMAT}`, "--stdin"],
    oids.map((oid) => `${oid}\n`).join(""),
  );
  const commits = parseCommits(output);
  await refuseCutOff(
    git,
    commits.filter(({ parents }) => parents.length === 0),
  );
  return commits;
}

/** In a shallow clone the oldest commits look like first ones, and everything in them like new. */
async function refuseCutOff(git: Git, roots: readonly Commit[]): Promise<void> {
  if (roots.length === 0 || (await git.run(["rev-parse", "--is-shallow-repository"])).trim() !== "true")
    return;
  const contents = await git.catFiles(roots.map(({ oid }) => oid));
  for (const { oid } of roots) {
    const header = (contents.get(oid)?.toString("latin1") ?? "").split("\n\n")[0] ?? "";
    if (/^parent /m.test(header)) throw cutOff(oid);
  }
}

function cutOff(oid: string): SpecCheckError {
  return new SpecCheckError(
    "object",
    `this clone is shallow and ends at commit ${oid.slice(0, 12)}, so what that commit changed cannot be told`,
    { help: "Fetch the rest of the history: git fetch --unshallow (in CI: fetch-depth: 0)." },
  );
}
