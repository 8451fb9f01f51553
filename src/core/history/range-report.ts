import { exemptNet, type OwnReport } from "../exempt/exempt-net.ts";
import type { CommitReport, Report } from "../report.ts";
import { severest } from "../severest.ts";

/** What is known of a range's commits. */
export interface RangeParts {
  /** The commits as they were judged by themselves, parents first; those that cannot exempt anything may be missing. */
  readonly own: readonly OwnReport[];
  /** Their reports, null where nobody asked for them. */
  readonly commits: readonly CommitReport[] | null;
}

/**
 * The report of a range, from that of its net change and what its commits say: what they exempt is exempt. With its
 * commits it blocks when its net change does, and when one of its commits does.
 */
export function rangeReport(net: Report, { own, commits }: RangeParts): Report {
  const exempted = exemptNet(net, own);
  if (commits === null) return exempted;
  const verdict = severest([exempted.verdict, ...commits.map((commit) => commit.verdict)]);
  return { ...exempted, verdict, commits };
}
