import { assembleReport } from "../assemble-report.ts";
import { FAULT_RULES } from "../lint/fault-rules.ts";
import type { Exempt, Finding, ModuleReport, Report } from "../report.ts";
import type { RuleId } from "../rule-id.ts";

/** The rules that are not about what a module's spec says of it, so that they say nothing about what became of it. */
const BESIDE_THE_SPEC: ReadonlySet<RuleId> = new Set([
  "analysis-incomplete",
  "config-pattern-unused",
  ...FAULT_RULES,
]);

/** A report after exemptions, with lines for the user about those that did not work. */
export interface ExemptedReport {
  readonly report: Report;
  readonly notices: readonly string[];
}

/**
 * The report with some of its findings exempt: they stay, and neither block nor count as errors or warnings. What is
 * exempt already stays as it is. A module whose findings about the spec are all exempt has a spec that is `exempt`.
 *
 * @param exemptOf what exempts a finding, null where it stands.
 */
export function markExempt(report: Report, exemptOf: (finding: Finding) => Exempt | null): Report {
  let marks = 0;
  const findings = report.findings.map((finding) => {
    const exempt = finding.exempt === undefined ? exemptOf(finding) : null;
    if (exempt === null) return finding;
    marks += 1;
    return { ...finding, exempt };
  });
  if (marks === 0) return report;
  const isExempt = exemptModules(findings);
  const modules = report.modules.map((module) =>
    isExempt(module) ? { ...module, specStatus: "exempt" as const } : module,
  );
  return { ...report, ...assembleReport({ ...report, modules, findings }) };
}

function exemptModules(findings: readonly Finding[]): (module: ModuleReport) => boolean {
  const exempt = new Set<string>();
  const standing = new Set<string>();
  for (const finding of findings) {
    if (BESIDE_THE_SPEC.has(finding.rule)) continue;
    (finding.exempt === undefined ? standing : exempt).add(finding.path);
  }
  return ({ source, spec }) =>
    [source, spec].some((name) => exempt.has(name)) && ![source, spec].some((name) => standing.has(name));
}
