import { exemptNet } from "../core/exempt/exempt-net.ts";
import { shortened } from "../core/exempt/exemption-notices.ts";
import { rangeReport } from "../core/history/range-report.ts";
import type { CommitReport } from "../core/report.ts";
import { readRange } from "../io/history/read-range.ts";
import { listCommits } from "../io/history/rev-list.ts";
import { openGit } from "../io/open-git.ts";
import { rootRelative } from "../io/root-relative.ts";
import type { CheckOutcome, JudgedPlace } from "./check.ts";
import { clearCommits } from "./clear-commits.ts";
import { exemptRange, strayNotices } from "./exempt-range.ts";
import { type JudgedCommit, judgeCommits } from "./judge-commits.ts";
import { judgeRange } from "./judge-ranges.ts";

/** What a check of a range is asked. */
export interface RangeOptions extends JudgedPlace {
  /** `A..B` or `A...B`, as given. */
  readonly range: string;
  /** Whether each commit is judged by itself as well. */
  readonly perCommit: boolean;
}

/**
 * Judges what a range of commits changes as a whole, by the configuration of its right end, and each commit by itself
 * where that is asked for. Needs no work tree.
 *
 * @throws SpecCheckError `usage` for what is no range and for a path outside of the repository, `git` where two ends
 *   have no commit in common, `config` for a wrong configuration, `object` for a content that cannot be read.
 */
export async function checkRange(options: RangeOptions): Promise<CheckOutcome> {
  const repository = await openGit(options.cwd, options.env);
  const paths = options.paths.map((path) => rootRelative(path, repository));
  const range = await readRange(repository.git, options.range);
  const { setup, report: net } = await judgeRange(repository, range, {
    configFile: options.configFile,
    paths,
  });
  if (!options.perCommit) {
    const { report, notices } = await exemptRange(repository, net, { range, options: { setup, paths } });
    return { report, notices: [...setup.notices, ...notices] };
  }
  const { commits } = await listCommits(repository.git, range.head, range.bases);
  const judged: JudgedCommit[] = [];
  for await (const each of judgeCommits(repository, commits, { setup, paths })) judged.push(each);
  const reports = (await clearCommits(repository.git, judged, setup)).map(commitReport);
  const told = judged.flatMap(({ notices }) => notices);
  const strays = await strayNotices(repository, range, judged);
  const notices = [...setup.notices, ...shortened([...told, ...strays])];
  const exempted = exemptNet(
    net,
    judged.map(({ report }) => report),
  );
  return { report: rangeReport(exempted, reports), notices };
}

function commitReport({ commit, report }: JudgedCommit): CommitReport {
  const { verdict, modules, findings } = report;
  return { oid: commit.oid, subject: commit.subject, verdict, modules, findings };
}
