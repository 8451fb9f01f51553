import { exitStatus, type Report } from "../core/report.ts";
import type { ReportStyle } from "./style.ts";
import { blockLines } from "./text/block-lines.ts";
import { clearedBlocks } from "./text/cleared-blocks.ts";
import { commitLines } from "./text/commit-lines.ts";
import { reportBlocks } from "./text/report-blocks.ts";
import { summaryLines } from "./text/summary-lines.ts";

/** API changes shown in a report of one module, and in a whole report of many. */
const MODULE_LIMIT = 20;
const REPORT_LIMIT = 100;

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
  const blocks = reportBlocks(report, findings);
  const limit = Math.min(MODULE_LIMIT, Math.max(4, Math.floor(REPORT_LIMIT / Math.max(1, blocks.length))));
  const texts = blocks.map((block) => blockLines(block, { ...style, limit }).join("\n"));
  if (!style.quiet) texts.push(...clearedBlocks(report.modules, style.color));
  const commits = commitLines(report, style.color);
  if (commits.length > 0) texts.push(commits.join("\n"));
  return `${[...texts, summaryLines(report, style.maxWarnings).join("\n")].join("\n\n")}\n`;
}
