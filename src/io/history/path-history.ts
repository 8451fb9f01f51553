import type { ChangingCommit } from "../../core/picture/path-histories.ts";
import type { Git } from "../git.ts";
import { readMessages } from "./commits.ts";
import { cutOffCommits } from "./cut-off.ts";
import { diffCommits } from "./diff-commits.ts";

/** A stretch of history, newest first. */
export interface NewestCommits {
  readonly commits: readonly ChangingCommit[];
  /** Whether there are older ones. */
  readonly isCutOff: boolean;
}

/**
 * Reads the newest commits that lead to one, children before parents, in a few processes of Git. Merges are passed
 * over, and so is the commit at which a shallow clone ends: all files would look like changed by it.
 *
 * @throws SpecCheckError `git` or `object` when Git fails.
 */
export async function readNewestCommits(git: Git, head: string, most: number): Promise<NewestCommits> {
  const listed = await git.run([
    "rev-list",
    "--topo-order",
    "--no-merges",
    `--max-count=${most}`,
    head,
    "--",
  ]);
  const messages = await readMessages(
    git,
    listed.split("\n").filter((line) => line !== ""),
  );
  const roots = messages.filter(({ parents }) => parents.length === 0).map(({ oid }) => oid);
  const ends = new Set(await cutOffCommits(git, roots));
  const known = messages.filter(({ oid }) => !ends.has(oid));
  const changes = await diffCommits(git, known, []);
  return {
    commits: known.map(({ oid, day, subject }, at) => ({
      oid,
      day,
      subject,
      changes: (changes[at] ?? []).flat(),
    })),
    isCutOff: ends.size > 0 || messages.length === most,
  };
}
