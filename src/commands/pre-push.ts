import { newestCommits } from "../core/push/newest-commits.ts";
import { pushReport } from "../core/push/push-report.ts";
import { sharedParts } from "../core/push/shared-parts.ts";
import type { CommitReport } from "../core/report.ts";
import { exemptingAmong } from "../io/history/exempting-commits.ts";
import type { PushRange } from "../io/history/push-ranges.ts";
import type { InputStream } from "../io/input.ts";
import { openGit, type Repository } from "../io/open-git.ts";
import { readTextLines } from "../io/text-lines.ts";
import type { CheckOutcome } from "./check.ts";
import { clearByBranch } from "./clear-by-branch.ts";
import { exemptRange } from "./exempt-range.ts";
import { judgeCommits } from "./judge-commits.ts";
import { type JudgedRange, judgeRanges } from "./judge-ranges.ts";
import { readPush } from "./read-push.ts";
import type { Setup } from "./setup.ts";

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
  /** How many commits are judged one by one, the newest ones; null for all. */
  readonly mostCommits: number | null;
}

/**
 * Judges what is being pushed: for each ref the net change of the commits that the remote does not have yet. It
 * informs; errors block only where the configuration's `push.block` says so.
 *
 * @throws SpecCheckError `usage` for standard input that is not what Git's hook reads and where nothing tells what is
 *   pushed, `git` when Git fails, `config` for a wrong configuration, `object` for a content that cannot be read.
 */
export async function checkPush(options: PushOptions): Promise<CheckOutcome> {
  const { cwd, env, configFile, remote, url } = options;
  const repository = await openGit(cwd, env);
  const stdin = options.stdin();
  const lines = stdin.isTTY === true ? null : await readTextLines(stdin);
  const { ranges, commits, notices } = await readPush(repository.git, { lines, remote, url, env });
  const judged = new Map<PushRange, JudgedRange<PushRange>>();
  const fresh = ranges.filter((range) => range.commits.length > 0);
  const shared = sharedParts();
  const told: string[] = [];
  const exempting = await exemptingAmong(repository.git, commits);
  for await (const one of judgeRanges(repository, fresh, { configFile, paths: [] })) {
    const answered = await answeredElsewhere(repository, one, exempting);
    judged.set(one.range, { ...one, report: shared(answered.report) });
    told.push(...answered.notices);
  }
  const listed = newestCommits(commits, options.mostCommits);
  const pushes = ranges.map((range) => {
    const { report: net = null, setup } = judged.get(range) ?? {};
    return { ...range, net, blocks: setup?.config.push.block === true };
  });
  return {
    report: pushReport(pushes, await judgeListed(repository, listed.commits, [...judged.values()])),
    notices: [
      ...notices,
      ...new Set([...[...judged.values()].flatMap(({ setup }) => setup.notices), ...told]),
      ...(listed.notice === null ? [] : [listed.notice]),
    ],
  };
}

/** A range's report with what its commits exempt, and what earlier commits of the branch said in specs. */
async function answeredElsewhere(
  repository: Repository,
  { range, setup, report }: JudgedRange<PushRange>,
  exempting: ReadonlySet<string>,
): Promise<CheckOutcome> {
  const exempted = range.commits.some((oid) => exempting.has(oid))
    ? await exemptRange(repository, report, { range, options: { setup, paths: [] } })
    : { report, notices: [] };
  const { head } = range;
  const cleared = await clearByBranch(repository.git, exempted.report, { setup, head, isCurrent: false });
  return { report: cleared.report, notices: [...exempted.notices, ...cleared.notices] };
}

/** The commits that changed an API, each judged as the first ref that brings it is. */
async function judgeListed(
  repository: Repository,
  listed: readonly string[],
  ranges: readonly JudgedRange<PushRange>[],
): Promise<readonly CommitReport[]> {
  const reports = new Map<string, CommitReport>();
  for (const [setup, oids] of bySetup(listed, ranges)) {
    for await (const { commit, report } of judgeCommits(repository, oids, { setup, paths: [] })) {
      const { verdict, findings } = report;
      const modules = report.modules.filter(({ api }) => api.length > 0);
      if (modules.length === 0) continue;
      reports.set(commit.oid, { oid: commit.oid, subject: commit.subject, verdict, modules, findings });
    }
  }
  return listed.flatMap((oid) => reports.get(oid) ?? []);
}

function bySetup(
  listed: readonly string[],
  ranges: readonly JudgedRange<PushRange>[],
): ReadonlyMap<Setup, readonly string[]> {
  const setups = new Map<string, Setup>();
  for (const { range, setup } of ranges.toReversed()) for (const oid of range.commits) setups.set(oid, setup);
  const groups = new Map<Setup, string[]>();
  for (const oid of listed) {
    const setup = setups.get(oid);
    if (setup === undefined) continue;
    const group = groups.get(setup);
    if (group === undefined) groups.set(setup, [oid]);
    else group.push(oid);
  }
  return groups;
}
