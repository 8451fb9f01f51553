import { toldFindings } from "../core/report/told-findings.ts";
import { exitStatus, type Report } from "../core/report.ts";
import { apiDetails } from "./markdown/api-details.ts";
import { boundedPage } from "./markdown/bounded-page.ts";
import { codeSpan, plainMarkdown } from "./markdown/escape.ts";
import { findingRows, TABLE_HEAD } from "./markdown/finding-rows.ts";
import type { ReportStyle } from "./style.ts";
import { countLines } from "./text/summary-lines.ts";

/** What a program finds its own comment by among the others. */
const MARKER = "<!-- spec-check -->";

/**
 * The report as Markdown for the comment of a pull request: the verdict, a table of the findings, and the API changes
 * of the modules that they are about. It stays below the length that GitHub takes, whatever the report holds.
 */
export function renderMarkdown(report: Report, { maxWarnings }: Pick<ReportStyle, "maxWarnings">): string {
  const told = toldFindings(report);
  const severestFirst = told.toSorted((one, other) => weight(one.finding) - weight(other.finding));
  return boundedPage([
    {
      head: [
        MARKER,
        `## spec-check: ${VERDICTS[verdictOf(report, maxWarnings)]}`,
        "",
        ...countLines(report, maxWarnings).map((line) => plainMarkdown(line.replace(/^spec-check: /, ""))),
      ],
      rows: [],
      more: () => "",
      foot: [],
    },
    ...(told.length === 0
      ? []
      : [
          {
            head: ["", ...TABLE_HEAD],
            rows: findingRows(severestFirst),
            more: (count: number) => `\n… and ${count} more (--format json lists all).`,
            foot: [],
          },
          apiDetails(told),
        ]),
    {
      head: ["", `Judged: ${rangeOf(report)}.`],
      rows: [],
      more: () => "",
      foot: [],
    },
  ]);
}

const VERDICTS = {
  pass: "passed",
  warn: "passed with warnings",
  block: "blocked",
} as const satisfies Readonly<Record<Report["verdict"], string>>;

function verdictOf(report: Report, maxWarnings: number | null): Report["verdict"] {
  return exitStatus(report, maxWarnings) === 1 ? "block" : report.verdict;
}

function weight({ severity, exempt }: Report["findings"][number]): number {
  if (exempt !== undefined) return 2;
  return severity === "error" ? 0 : 1;
}

function rangeOf({ base, head }: Report): string {
  const left = base === null ? "the empty tree" : codeSpan(base.slice(0, 10));
  return `${left} to ${head === "index" ? "the index" : codeSpan(head.slice(0, 10))}`;
}
