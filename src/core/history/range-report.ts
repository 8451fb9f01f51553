import type { CommitReport, Report, Verdict } from "../report.ts";

const SEVEREST: readonly Verdict[] = ["block", "warn", "pass"];

/** A range's report with its commits: it blocks when its net change does, and when one of its commits does. */
export function rangeReport(net: Report, commits: readonly CommitReport[]): Report {
  const verdicts = new Set([net.verdict, ...commits.map(({ verdict }) => verdict)]);
  return { ...net, verdict: SEVEREST.find((verdict) => verdicts.has(verdict)) ?? "pass", commits };
}
