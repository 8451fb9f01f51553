import { shortened } from "../core/exempt/exemption-notices.ts";
import type { RangeParts } from "../core/history/range-report.ts";
import type { CommitReport, Report } from "../core/report.ts";
import { readCommits } from "../io/history/commits.ts";
import type { Range } from "../io/history/read-range.ts";
import { listCommits } from "../io/history/rev-list.ts";
import type { Repository } from "../io/open-git.ts";
import { clearCommits } from "./clear-commits.ts";
import { ownReports, strayNotices } from "./exempt-range.ts";
import { type JudgedCommit, judgeCommits } from "./judge-commits.ts";
import type { Setup } from "./setup.ts";

/** A range whose net change is judged, and how its commits are to be. */
export interface RangeJudging {
  readonly range: Range;
  readonly net: Report;
  readonly setup: Setup;
  /** Relative to the root. */
  readonly paths: readonly string[];
  readonly perCommit: boolean;
  /** Which of the commits are judged; absent for all. */
  readonly part?: (commits: readonly string[]) => readonly string[];
}

/**
 * Judges the commits of a range by themselves: all where each is asked for, else those that may exempt what the net
 * change is found to lack.
 *
 * @throws SpecCheckError `git` or `object` when Git fails, or at the end of a shallow clone.
 */
export async function judgeRangeParts(
  repository: Repository,
  judging: RangeJudging,
): Promise<RangeParts & { readonly notices: readonly string[] }> {
  const { range, net, setup, paths, perCommit, part = (commits) => commits } = judging;
  if (!perCommit) {
    const { own, notices } = await ownReports(repository, net, { range, options: { setup, paths }, part });
    return { own, commits: null, notices };
  }
  const { git } = repository;
  const { commits } = await listCommits(git, range.head, range.bases);
  const judged: JudgedCommit[] = [];
  for await (const each of judgeCommits(repository, part(commits), { setup, paths })) judged.push(each);
  const cleared = await clearCommits(git, judged, { setup, history: () => readCommits(git, commits) });
  const told = judged.flatMap(({ notices }) => notices);
  const strays = await strayNotices(repository, range, judged);
  return {
    own: judged.map(({ report }) => report),
    commits: cleared.map(commitReport),
    notices: shortened([...told, ...strays]),
  };
}

function commitReport({ commit, report }: JudgedCommit): CommitReport {
  const { verdict, modules, findings } = report;
  return { oid: commit.oid, subject: commit.subject, verdict, modules, findings };
}
