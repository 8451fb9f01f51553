import { counted } from "../../core/counted.ts";
import { exitStatus, type Report } from "../../core/report.ts";

/** The command that each hook belongs to; the other modes run where nothing is to be skipped. */
const SKIPPABLE: Readonly<Record<Report["mode"], string | null>> = {
  staged: "git commit",
  "pre-push": "git push",
  range: null,
  since: null,
  lint: null,
};

/** The last lines of a report: the counts, and once it blocks the reason and the way to skip. */
export function summaryLines(report: Report, maxWarnings: number | null): readonly string[] {
  return [...countLines(report, maxWarnings), ...skipLines(report, maxWarnings)];
}

/** The counts, and once it blocks the reason. */
export function countLines(report: Report, maxWarnings: number | null): readonly string[] {
  const { errors, warnings, exempt = 0 } = report.summary;
  if (report.findings.length === 0) return [`spec-check: ${scope(report)}`, ...commitsLine(report)];
  const parts = [
    ...(errors > 0 ? [counted(errors, "error")] : []),
    ...(warnings > 0 ? [counted(warnings, "warning")] : []),
    ...(exempt > 0 ? [`${counted(exempt, "finding")} exempt`] : []),
  ];
  const around = report.summary.modules === 0 && report.mode !== "lint" ? "" : ` (${scope(report)})`;
  const lines = [`spec-check: ${parts.join(", ")}${around}`];
  lines.push(...commitsLine(report));
  const tooMany = maxWarnings !== null && warnings > maxWarnings;
  if (tooMany)
    lines.push(`Blocked: --max-warnings allows ${counted(maxWarnings, "warning")}, found ${warnings}.`);
  lines.push(...pushLine(report, tooMany));
  return lines;
}

function skipLines(report: Report, maxWarnings: number | null): readonly string[] {
  const command = SKIPPABLE[report.mode];
  if (command === null || report.findings.length === 0 || exitStatus(report, maxWarnings) === 0) return [];
  return [
    ...(report.mode === "staged" ? [`To exempt it, with a reason: SPEC_EXEMPT="reason" ${command} …`] : []),
    `To skip this check once: SPEC_CHECK=0 ${command} …`,
  ];
}

/** In a range each commit answers for itself, whatever later ones mend. */
function commitsLine({ mode, commits = [] }: Report): readonly string[] {
  const blocking = commits.filter(({ verdict }) => verdict === "block").length;
  return mode !== "range" || blocking === 0
    ? []
    : [`Blocked: ${counted(blocking, "commit")} of the range ${blocking === 1 ? "has" : "have"} errors.`];
}

/** A push goes on with errors, unless it is told not to. */
function pushLine({ mode, verdict, refs = [], summary }: Report, isBlocked: boolean): readonly string[] {
  if (mode !== "pre-push" || isBlocked) return [];
  if (verdict !== "block") {
    return summary.errors > 0
      ? ['The push goes on: errors stop it only with "push": { "block": true }.']
      : [];
  }
  const blocking = refs.filter((ref) => ref.verdict === "block");
  return blocking.length === refs.length
    ? []
    : [
        `Blocked: ${counted(blocking.length, "ref")} of ${refs.length} ${blocking.length === 1 ? "has" : "have"} errors.`,
      ];
}

function scope(report: Report): string {
  const { summary } = report;
  if (summary.specs !== undefined) return counted(summary.specs, "spec");
  if (isEmptyPush(report)) return "nothing new is pushed";
  if (summary.modules === 0) return "no Rust module touched";
  const parts = [
    counted(summary.modules, "module"),
    summary.apiChanges === 0 ? "API unchanged" : counted(summary.apiChanges, "API change"),
  ];
  if (summary.accepted !== undefined) parts.push(`${summary.accepted} accepted`);
  if (summary.skipped > 0) parts.push(`${summary.skipped} not read`);
  return parts.join(", ");
}

/** A ref that brings nothing new stands on its own head. */
function isEmptyPush({ refs }: Report): boolean {
  return refs?.every(({ head, bases }) => bases.includes(head)) === true;
}
