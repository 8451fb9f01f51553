import { assembleReport } from "./assemble-report.ts";
import type { Finding, Report } from "./report.ts";

/**
 * The report of a merge, from its reports against each parent, that of HEAD first: what a merge did itself is what
 * stands against every parent. Anything else came in whole from one side and was judged there. Items do not have to
 * be the same, since each parent has an API of its own to compare with.
 */
export function standingReport(againstHead: Report, others: readonly Report[]): Report {
  const isModule = ({ source }: Report["modules"][number]) =>
    others.every(({ modules }) => modules.some((module) => module.source === source));
  const isFinding = ({ rule, path }: Finding) =>
    others.every(({ findings }) =>
      findings.some((finding) => finding.rule === rule && finding.path === path),
    );
  return assembleReport({
    ...againstHead,
    modules: againstHead.modules.filter(isModule),
    findings: againstHead.findings.filter(isFinding),
  });
}
