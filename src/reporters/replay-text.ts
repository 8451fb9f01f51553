import { counted } from "../core/counted.ts";
import { printable } from "../core/printable.ts";
import type { BlockedCommit, CommitCounts, ReplayReport } from "../core/replay/replay-report.ts";
import type { ReportStyle } from "./style.ts";
import { type Palette, palette } from "./text/palette.ts";
import { share } from "./text/share.ts";
import { tableLines } from "./text/table-lines.ts";

/** Blocked commits shown; the JSON report has them all. */
const SAMPLE = 10;

/** Errors shown of one commit. */
const FINDINGS_SHOWN = 2;

/** The replay of a history for people: by month, by rule, and a sample of what would have been blocked. */
export function renderReplayText(report: ReplayReport, style: ReportStyle): string {
  const paint = palette(style.color);
  const { totals, months, rules, blocked } = report;
  const head = `${counted(totals.commits, "commit")} replayed: ${share(totals.blocked, totals)} blocked, ${share(totals.warned, totals)} warned`;
  const sections: (readonly string[])[] = [
    [paint.path(head)],
    tableLines([
      ["month", "commits", "touch a source", "change an API", "blocked", "warned"],
      ...months.map(({ month, ...counts }) => [month, ...cells(counts)]),
      ["total", ...cells(totals)],
    ]),
  ];
  if (rules.length > 0) {
    sections.push(
      tableLines([
        ["rule", "severity", "commits", "findings"],
        ...rules.map(({ rule, severity, commits, findings }) => [
          rule,
          severity,
          `${commits}`,
          `${findings}`,
        ]),
      ]),
    );
  }
  if (blocked.length > 0) sections.push(sampleLines(blocked, paint));
  return `${sections.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

function cells({ commits, touching, changing, blocked, warned }: CommitCounts): readonly string[] {
  return [commits, touching, changing, blocked, warned].map(String);
}

/** Commits from the whole of the history, not from one busy week of it. */
function sampleLines(blocked: readonly BlockedCommit[], paint: Palette): readonly string[] {
  const step = Math.max(1, blocked.length / SAMPLE);
  const sample = blocked.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step) || at === 0);
  const rest = blocked.length - sample.length;
  return [
    `would have been blocked${rest > 0 ? ` (${sample.length} of ${blocked.length}; --format json shows all)` : ""}:`,
    ...sample.flatMap(({ oid, day, subject, findings }) => [
      `  ${paint.quiet(`${oid.slice(0, 10)} ${day}`)} ${printable(subject)}`,
      ...findings
        .slice(0, FINDINGS_SHOWN)
        .map(
          ({ path, message, rule }) => `    ${printable(path)}: ${printable(message)}  ${paint.quiet(rule)}`,
        ),
      ...(findings.length > FINDINGS_SHOWN ? [`    … ${findings.length - FINDINGS_SHOWN} more`] : []),
    ]),
  ];
}
