import { newestCommits } from "../core/push/newest-commits.ts";
import { pushReport } from "../core/push/push-report.ts";
import { parsePushedRefs } from "../core/push/pushed-refs.ts";
import type { CommitReport, Report } from "../core/report.ts";
import { standingReport } from "../core/standing-report.ts";
import { compareCommits, readCommitListing } from "../io/commit-changes.ts";
import { readCommitSubjects } from "../io/commit-subjects.ts";
import { type InputStream, readLines } from "../io/input.ts";
import { openGit, requireWorkTree, type WorkTree } from "../io/open-git.ts";
import { type PushRange, readPushRange } from "../io/push-ranges.ts";
import type { CheckOutcome } from "./check.ts";
import { judgeChangeSet } from "./judge-change-set.ts";
import { listedSetup } from "./staged-setup.ts";

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
 * @throws SpecCheckError `usage` for standard input that is not what Git's hook writes, `git` without a work tree,
 *   `config` for a wrong configuration, `object` for a content that cannot be read.
 */
export async function checkPush(options: PushOptions): Promise<CheckOutcome> {
  const workTree = requireWorkTree(await openGit(options.cwd, options.env));
  const refs = parsePushedRefs(await allLines(options.stdin()));
  const judged = [];
  for (const ref of refs) {
    const range = await readPushRange(workTree.git, ref, options.remote);
    if (range !== null) judged.push(await judgeRange(workTree, range, options.configFile));
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

async function judgeRange(
  workTree: WorkTree,
  range: PushRange,
  configFile: string | null,
): Promise<JudgedRef> {
  const { git } = workTree;
  const listing = await readCommitListing(workTree, range.head);
  const { setup } = await listedSetup(workTree, listing, configFile);
  const against = async (base: string | null, head: string, files = listing) =>
    judgeChangeSet(git, await compareCommits(workTree, { base, head }, files), { setup, paths: [] });
  const [first = null, ...others] = range.bases;
  const net = await against(first, range.head);
  const rest = await Promise.all(others.map((base) => against(base, range.head)));
  const listed = newestCommits(range.commits);
  const subjects = await readCommitSubjects(git, listed.commits);
  const commits: CommitReport[] = [];
  for (const { oid, parents, subject } of subjects) {
    if (parents.length > 1) continue;
    const report = await against(parents[0] ?? null, oid, await readCommitListing(workTree, oid));
    const modules = report.modules.filter(({ api }) => api.length > 0);
    if (modules.length === 0) continue;
    commits.push({ oid, subject, verdict: report.verdict, modules, findings: report.findings });
  }
  const notices = [...setup.notices, ...(listed.notice === null ? [] : [listed.notice])];
  return { blocks: setup.config.push.block, notices, net: standingReport(net, rest), commits };
}
