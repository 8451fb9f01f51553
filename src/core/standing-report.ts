import { assembleReport } from "./assemble-report.ts";
import { FAULT_RULES } from "./lint/fault-rules.ts";
import type { Finding, Report } from "./report.ts";
import type { RuleId } from "./rule-id.ts";

/** Rules that say one thing in several ways: a module and its spec do not go together any more. */
const PARTED: ReadonlySet<RuleId> = new Set([
  "api-changed-without-spec",
  "crate-api-changed-without-spec",
  "spec-missing",
  "spec-orphaned",
]);

/**
 * The report of a merge, from its reports against each parent, that of HEAD first: what a merge did itself is what
 * stands against every parent. Anything else came in whole from one side and was judged there. Items and rules do not
 * have to be the same, since each parent has an API and a spec of its own to compare with: a module stands when it has
 * fallen apart with its spec against every parent, and weighs what it weighs against the parent where that is least.
 */
export function standingReport(againstHead: Report, others: readonly Report[]): Report {
  if (others.length === 0) return againstHead;
  const isModule = ({ source }: Report["modules"][number]) =>
    others.every(({ modules }) => modules.some((module) => module.source === source));
  const findings = new Set(againstHead.findings.flatMap((finding) => standing(finding, againstHead, others)));
  return assembleReport({
    ...againstHead,
    modules: againstHead.modules.filter(isModule),
    findings: [...findings],
  });
}

/** What stands of a finding against HEAD: itself, what weighs less against another parent, or nothing. */
function standing(finding: Finding, report: Report, others: readonly Report[]): readonly Finding[] {
  const own = [finding];
  const matches = others.map((other) =>
    other.findings.filter((each) => isSame([finding, report], [each, other])),
  );
  if (matches.some((each) => each.length === 0)) return [];
  return isBlocking(own) ? (matches.find((each) => !isBlocking(each)) ?? own) : own;
}

type Told = readonly [finding: Finding, report: Report];

/** Whether two findings are about one thing: the same rule at the same file, or one module and its spec. */
function isSame([one, oneReport]: Told, [other, otherReport]: Told): boolean {
  if (one.rule === other.rule && one.path === other.path) {
    // Each side of a merge may have faults of its own in one spec.
    return !FAULT_RULES.has(one.rule) || one.fingerprint === other.fingerprint;
  }
  if (!PARTED.has(one.rule) || !PARTED.has(other.rule)) return false;
  const sources = sourcesOf(other, otherReport);
  return sourcesOf(one, oneReport).some((source) => sources.includes(source));
}

/** The modules of a finding, whichever of their two files it is at. */
function sourcesOf({ path }: Finding, { modules }: Report): readonly string[] {
  return modules.filter(({ source, spec }) => source === path || spec === path).map(({ source }) => source);
}

function isBlocking(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === "error");
}
