import { newestCommits } from "../core/push/newest-commits.ts";
import { pushReport } from "../core/push/push-report.ts";
import { parsePushedRefs } from "../core/push/pushed-refs.ts";
import type { CommitReport, Report } from "../core/report.ts";
import { type PushRange, readPushRange } from "../io/history/push-ranges.ts";
import { type InputStream, readLines } from "../io/input.ts";
import { openGit, type Repository } from "../io/open-git.ts";
import type { CheckOutcome } from "./check.ts";
import { clearByBranch } from "./clear-by-branch.ts";
import { exemptRange } from "./exempt-range.ts";
import { judgeCommits } from "./judge-commits.ts";
import { judgeRange } from "./judge-ranges.ts";

/** What a check of a push is asked. */
export interface PushOptions {
  /** Absolute. */
  readonly cwd: string;
  readonly configFile: string | null;
  readonly remote: string | null;
  readonly url: string | null;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Standard input, fetched only when it is read: touching the real one keeps the process waiting. */
  readonly stdin: () => InputStream;
}

/**
 * Judges what is being pushed: for each ref the net change of the commits that the remote does not have yet. It
 * informs; errors block only where the configuration's `push.block` says so.
 *
 * @throws SpecCheckError `usage` for standard input that is not what Git's hook writes, `git` when Git fails,
 *   `config` for a wrong configuration, `object` for a content that cannot be read.
 */
export async function checkPush(options: PushOptions): Promise<CheckOutcome> {
  const repository = await openGit(options.cwd, options.env);
  const refs = parsePushedRefs(await allLines(options.stdin()));
  const judged = [];
  for (const ref of refs) {
    const range = await readPushRange(repository.git, ref, options.remote);
    if (range !== null) judged.push(await judgeRef(repository, range, options.configFile));
  }
  const notices = new Set(judged.flatMap((ref) => ref.notices));
  const blocks = judged.some((ref) => ref.blocks);
  return { report: pushReport(judged, blocks), notices: [...notices] };
}

async function allLines(stdin: InputStream): Promise<readonly string[]> {
  const lines: string[] = [];
  for await (const line of readLines(stdin)) lines.push(line ?? "a line that is too long or not UTF-8");
  return lines;
}

interface JudgedRef {
  readonly blocks: boolean;
  readonly notices: readonly string[];
  readonly net: Report;
  readonly commits: readonly CommitReport[];
}

async function judgeRef(
  repository: Repository,
  range: PushRange,
  configFile: string | null,
): Promise<JudgedRef> {
  const { head } = range;
  const { setup, report: judged } = await judgeRange(repository, range, { configFile, paths: [] });
  const exempted = await exemptRange(repository, judged, { range, options: { setup, paths: [] } });
  const cleared = await clearByBranch(repository.git, exempted.report, { setup, head, isCurrent: false });
  const listed = newestCommits(range.commits);
  const commits: CommitReport[] = [];
  for await (const { commit, report } of judgeCommits(repository, listed.commits, { setup, paths: [] })) {
    const { verdict, findings } = report;
    const modules = report.modules.filter(({ api }) => api.length > 0);
    if (modules.length > 0) {
      commits.push({ oid: commit.oid, subject: commit.subject, verdict, modules, findings });
    }
  }
  const notices = [...setup.notices, ...exempted.notices, ...(listed.notice === null ? [] : [listed.notice])];
  return { blocks: setup.config.push.block, notices, net: cleared.report, commits };
}
