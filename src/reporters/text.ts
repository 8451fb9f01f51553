import { exitStatus, type Report } from "../core/report.ts";
import type { ReportStyle } from "./style.ts";
import { clearedBlocks } from "./text/cleared-blocks.ts";
import { sectionLines } from "./text/section-lines.ts";
import { sectionsOf } from "./text/sections.ts";
import { summaryLines } from "./text/summary-lines.ts";

/**
 * The report for people: one line when all is well, else a block for each module with findings, and for each that
 * earlier commits cleared. With `quiet` there
 * is nothing at all unless the run blocks, and then the errors alone where errors are the reason.
 */
export function renderText(report: Report, style: ReportStyle): string {
  if (style.quiet && exitStatus(report, style.maxWarnings) === 0) return "";
  const onlyErrors = report.verdict === "block";
  const findings = style.quiet
    ? report.findings.filter(
        ({ severity, exempt }) => exempt === undefined && (severity === "error" || !onlyErrors),
      )
    : report.findings;
  const texts = [
    ...sectionLines(sectionsOf(report, findings), report.mode, style),
    ...(style.quiet ? [] : clearedBlocks(report.modules, style.color)),
  ];
  return `${[...texts, summaryLines(report, style.maxWarnings).join("\n")].join("\n\n")}\n`;
}
