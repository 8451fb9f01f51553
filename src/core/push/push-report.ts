import { assembleReport } from "../assemble-report.ts";
import type { CommitReport, RefReport, Report, Verdict } from "../report.ts";
import { severest } from "../severest.ts";
import type { PushedRef } from "./pushed-refs.ts";

/** What some refs bring, judged. */
export interface JudgedPush {
  readonly refs: readonly Pick<PushedRef, "localRef" | "remoteRef">[];
  readonly head: string;
  /** The commits of the remote that the new ones stand on; none stand for the empty tree. */
  readonly bases: readonly string[];
  /** All new commits, listed or not. */
  readonly commits: readonly string[];
  /** The report of their net change, null where nothing is new. */
  readonly net: Report | null;
  /** Whether errors block; otherwise the verdict goes no further than a warning. */
  readonly blocks: boolean;
}

/**
 * The report of a push, from those of its refs. Each ref has its own verdict, and the severest one is the push's.
 *
 * @param pushes their modules and findings by `sharedParts`, so that what several refs bring counts once.
 * @param commits those that changed an API, judged by themselves.
 */
export function pushReport(pushes: readonly JudgedPush[], commits: readonly CommitReport[]): Report {
  const refs = pushes.flatMap((push) => refsOf(push, commits));
  const first = pushes.find(({ net }) => net !== null) ?? pushes[0];
  const report = assembleReport({
    mode: "pre-push",
    base: first?.bases[0] ?? null,
    head: first?.head ?? "index",
    modules: [...new Set(pushes.flatMap(({ net }) => net?.modules ?? []))],
    findings: [...new Set(pushes.flatMap(({ net }) => net?.findings ?? []))],
  });
  return {
    ...report,
    verdict: severest(refs.map(({ verdict }) => verdict)),
    commits,
    refs: refs.toSorted(byTarget),
  };
}

const NO_SUMMARY = { modules: 0, apiChanges: 0, errors: 0, warnings: 0, skipped: 0 };

function refsOf(push: JudgedPush, all: readonly CommitReport[]): readonly RefReport[] {
  const { refs, bases, head, net, blocks } = push;
  const verdict: Verdict = net?.verdict === "block" && !blocks ? "warn" : (net?.verdict ?? "pass");
  const { modules = [], findings = [], summary = NO_SUMMARY } = net ?? {};
  const commits = commitsOf(push, all);
  return refs.map(({ localRef, remoteRef }) => ({
    localRef,
    remoteRef,
    bases,
    head,
    verdict,
    modules,
    commits,
    findings,
    summary,
  }));
}

function commitsOf(push: JudgedPush, commits: readonly CommitReport[]): readonly CommitReport[] {
  if (commits.length === 0) return [];
  const own = new Set(push.commits);
  return commits.filter(({ oid }) => own.has(oid));
}

function byTarget(one: RefReport, other: RefReport): number {
  const key = ({ remoteRef, localRef }: RefReport) => `${remoteRef ?? ""}\0${localRef}`;
  return key(one) < key(other) ? -1 : 1;
}
