import { DriftTally } from "../../core/picture/drift-tally.ts";
import type { Drift } from "../../core/picture/report-data.ts";
import { readMessages } from "../../io/history/commits.ts";
import { cutOffCommits } from "../../io/history/cut-off.ts";
import { mergeBases } from "../../io/history/read-range.ts";
import { listCommits } from "../../io/history/rev-list.ts";
import type { Repository } from "../../io/open-git.ts";
import { judgeCommits } from "../judge-commits.ts";
import type { Setup } from "../setup.ts";

/** Commits that are judged where nobody says since when. */
const NEWEST = 100;

/** Which history is judged. */
export interface DriftQuestion {
  /** The commit to go back from, null before the first one. */
  readonly head: string | null;
  /** The commit where it begins, null for the newest ones. */
  readonly since: string | null;
  readonly setup: Setup;
  readonly onProgress: (done: number, all: number) => Promise<void>;
}

/**
 * Judges the commits of a history, each by itself and by the settings of the tree that is shown.
 *
 * @throws SpecCheckError `git` when the two ends have nothing in common, `git` or `object` when Git fails.
 */
export async function readDrift(
  repository: Repository,
  { head, since, setup, onProgress }: DriftQuestion,
): Promise<Drift> {
  const { oids, isCutOff } =
    head === null
      ? { oids: [], isCutOff: false }
      : since === null
        ? await newest(repository, head)
        : { oids: await sinceThen(repository, head, since), isCutOff: false };
  const tally = new DriftTally();
  let done = 0;
  for await (const { commit, report } of judgeCommits(repository, oids, { setup, paths: [] })) {
    tally.add(commit.day, report.modules);
    done += 1;
    await onProgress(done, oids.length);
  }
  return { commits: oids.length, isCutOff, months: tally.months() };
}

async function sinceThen({ git }: Repository, head: string, since: string): Promise<readonly string[]> {
  const bases = await mergeBases(git, since, head);
  return (await listCommits(git, head, bases)).commits;
}

/** Parents first. The commits at which a shallow clone ends are left out: what they changed cannot be told. */
async function newest(
  { git }: Repository,
  head: string,
): Promise<{ readonly oids: readonly string[]; readonly isCutOff: boolean }> {
  const most = `--max-count=${NEWEST}`;
  const listed = await git.run(["rev-list", "--reverse", "--topo-order", "--no-merges", most, head, "--"]);
  const oids = listed.split("\n").filter((line) => line !== "");
  const roots = (await readMessages(git, oids)).filter(({ parents }) => parents.length === 0);
  const ends = new Set(
    await cutOffCommits(
      git,
      roots.map(({ oid }) => oid),
    ),
  );
  const known = oids.filter((oid) => !ends.has(oid));
  return { oids: known, isCutOff: ends.size > 0 || oids.length === NEWEST };
}
