import { exemptNet, type OwnReport } from "../core/exempt/exempt-net.ts";
import { exemptStaged } from "../core/exempt/exempt-staged.ts";
import { shortened, strayNotice } from "../core/exempt/exemption-notices.ts";
import { formerNames } from "../core/exempt/former-names.ts";
import type { ExemptedReport } from "../core/exempt/mark-exempt.ts";
import type { Commit } from "../core/history/commit.ts";
import type { Report } from "../core/report.ts";
import { exemptingCommits } from "../io/history/exempting-commits.ts";
import { readRenames } from "../io/history/renames.ts";
import { listCommits } from "../io/history/rev-list.ts";
import type { Repository } from "../io/open-git.ts";
import type { JudgeOptions } from "./judge-change-set.ts";
import { type JudgedCommit, judgeCommits } from "./judge-commits.ts";

/** The commits that a net change is made of. */
export interface NetRange {
  /** Commit ids. */
  readonly head: string;
  readonly bases: readonly string[];
  /** What is staged after them; absent where nothing of it is in the net change. */
  readonly staged?: StagedPart;
}

/** The part of a net change that is in no commit yet. */
export interface StagedPart {
  /** The value of `SPEC_EXEMPT`. */
  readonly variable: string | undefined;
  readonly judge: () => Promise<Report>;
}

/** What a net change is exempted by. */
export interface OwnReports {
  /** Its commits as they were judged by themselves, parents first. */
  readonly own: readonly OwnReport[];
  /** Lines for the user. */
  readonly notices: readonly string[];
}

/** How the commits of a net change are judged. */
export interface OwnOptions {
  readonly range: NetRange;
  readonly options: JudgeOptions;
  /** Which of the commits are asked; absent for all. */
  readonly part?: (commits: readonly string[]) => readonly string[];
}

/**
 * The report of a net change with the findings exempt that its commits exempt.
 *
 * @throws SpecCheckError `git` or `object` when Git fails, or at the end of a shallow clone.
 */
export async function exemptRange(
  repository: Repository,
  net: Report,
  options: OwnOptions,
): Promise<ExemptedReport> {
  const { own, notices } = await ownReports(repository, net, options);
  return { report: exemptNet(net, own), notices };
}

/**
 * The commits of a net change, judged by themselves: only where there are findings and something that may exempt them,
 * and then only for the modules with findings. Fails like the above.
 */
export async function ownReports(
  repository: Repository,
  net: Report,
  { range, options, part = (commits) => commits }: OwnOptions,
): Promise<OwnReports> {
  const { head, bases } = range;
  if (net.findings.length === 0) return { own: [], notices: [] };
  const { git } = repository;
  const speaking = await exemptingCommits(git, head, bases);
  const strays = speaking.filter(isStray);
  const notices = strays.map(strayNotice);
  if (speaking.length === strays.length && range.staged?.variable === undefined) {
    return { own: [], notices: shortened(notices) };
  }
  const { commits } = await listCommits(git, head, bases);
  const paths = await pathsToJudge(repository, net, commits);
  const own: OwnReport[] = [];
  for await (const judged of judgeCommits(repository, part(commits), { ...options, paths })) {
    own.push(judged.report);
    notices.push(...judged.notices);
  }
  if (range.staged !== undefined) {
    const staged = exemptStaged(await range.staged.judge(), range.staged.variable);
    own.push(staged.report);
    notices.push(...staged.notices);
  }
  return { own, notices: shortened(notices) };
}

/**
 * Lines about commits that were judged by themselves and have findings, whose messages only look as if they exempted
 * something.
 *
 * @throws SpecCheckError `git` when Git fails.
 */
export async function strayNotices(
  { git }: Repository,
  { head, bases }: NetRange,
  judged: readonly JudgedCommit[],
): Promise<readonly string[]> {
  const found = new Set(
    judged.filter(({ report }) => report.findings.length > 0).map(({ commit }) => commit.oid),
  );
  if (found.size === 0) return [];
  const speaking = await exemptingCommits(git, head, bases);
  return speaking.filter((commit) => found.has(commit.oid) && isStray(commit)).map(strayNotice);
}

function isStray({ exemptions }: Commit): boolean {
  return exemptions.length === 0;
}

/** The modules of a report that have findings, by all names that they had in its commits. */
async function pathsToJudge(
  { git }: Repository,
  { modules, findings }: Report,
  commits: readonly string[],
): Promise<readonly string[]> {
  const found = new Set(findings.map(({ path }) => path));
  const named = modules.filter(({ source, spec }) => found.has(source) || found.has(spec));
  const names = [...found, ...named.flatMap(({ source, spec }) => [source, spec])];
  const own = modules.flatMap(({ source, previousSource }) =>
    previousSource === null ? [] : [{ from: previousSource, to: source }],
  );
  const formerOf = formerNames([...own, ...(await readRenames(git, commits))]);
  return [...new Set(names.flatMap((name) => [...formerOf(name)]))];
}
