import { counted } from "../core/counted.ts";
import type { FixReport } from "../core/fix/fix-report.ts";
import { printable } from "../core/printable.ts";
import type { Finding } from "../core/report.ts";
import type { ReportStyle } from "./style.ts";
import { type Palette, palette } from "./text/palette.ts";

/** What `spec-check fix` mended, what it left and why, and what the check still finds, for people. */
export function renderFixText(report: FixReport, { color }: Pick<ReportStyle, "color">): string {
  const paint = palette(color);
  const { isDryRun, repairs, left } = report;
  const findings = report.findings.filter(({ exempt }) => exempt === undefined);
  const done = paint.added(isDryRun ? "mends  " : "mended ");
  const lines = [
    ...repairs.map(({ path, why }) => `${done} ${printable(path)}: ${printable(why)}`),
    ...left.map(({ path, why }) => `${paint.warning("left   ")} ${printable(path)}: ${printable(why)}`),
    ...findings.flatMap((finding) => findingLines(finding, paint)),
  ];
  const counts = [
    `${repairs.length} ${isDryRun ? "would be mended" : "mended"}`,
    ...(left.length === 0 ? [] : [`${left.length} left to decide by hand`]),
    ...(findings.length === 0
      ? []
      : [`${counted(findings.length, "finding")} ${findings.length === 1 ? "stays" : "stay"}`]),
  ];
  const summary = lines.length === 0 ? "nothing to mend" : counts.join(", ");
  return `${[...lines, ...(lines.length === 0 ? [] : [""]), summary].join("\n")}\n`;
}

function findingLines({ severity, path, line, message, rule, help }: Finding, paint: Palette): string[] {
  const label = severity === "error" ? paint.error("error  ") : paint.warning("warning");
  const place = line === null ? printable(path) : `${printable(path)}:${line}`;
  return [
    `${label} ${place}: ${printable(message)}  ${paint.quiet(rule)}`,
    ...(help === "" ? [] : [`  help  ${printable(help)}`]),
  ];
}
