import type { CommitReport, Report } from "../report.ts";
import { severest } from "../severest.ts";

/** A range's report with its commits: it blocks when its net change does, and when one of its commits does. */
export function rangeReport(net: Report, commits: readonly CommitReport[]): Report {
  const verdict = severest([net.verdict, ...commits.map(({ verdict }) => verdict)]);
  return { ...net, verdict, commits };
}
