import { counted } from "../core/counted.ts";
import type { BlockedCommit, CommitCounts, ReplayReport } from "../core/replay/replay-report.ts";
import { boundedPage, type PagePart } from "./markdown/bounded-page.ts";
import { codeSpan, plainMarkdown } from "./markdown/escape.ts";
import { share } from "./text/share.ts";

/** Errors shown of one commit. */
const FINDINGS_SHOWN = 2;

/** The replay of a history as Markdown: by month, by rule, and what would have been blocked. */
export function renderReplayMarkdown({ totals, months, rules, blocked }: ReplayReport): string {
  return boundedPage([
    part([
      "<!-- spec-check replay -->",
      `## spec-check: ${counted(totals.commits, "commit")} replayed`,
      "",
      `${share(totals.blocked, totals)} blocked, ${share(totals.warned, totals)} warned`,
    ]),
    {
      ...part([
        "",
        "| month | commits | touch a source | change an API | blocked | warned |",
        "| --- | --: | --: | --: | --: | --: |",
      ]),
      rows: months.map(({ month, ...counts }) => row([month, ...cells(counts)])),
      more: (count) => row([`${count} more`]),
      foot: [row(["total", ...cells(totals)])],
    },
    ...(rules.length === 0
      ? []
      : [
          part([
            "",
            "| rule | severity | commits | findings |",
            "| --- | --- | --: | --: |",
            ...rules.map(({ rule, severity, commits, findings }) =>
              row([codeSpan(rule), severity, `${commits}`, `${findings}`]),
            ),
          ]),
        ]),
    ...(blocked.length === 0
      ? []
      : [
          {
            ...part(["", "<details><summary>Would have been blocked</summary>", ""]),
            rows: blocked.map(commitItem),
            more: (count: number) => `- … and ${count} more (--format json lists all)`,
            foot: ["", "</details>"],
          },
        ]),
  ]);
}

function part(head: readonly string[]): PagePart {
  return { head, rows: [], more: () => "", foot: [] };
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

function cells({ commits, touching, changing, blocked, warned }: CommitCounts): readonly string[] {
  return [commits, touching, changing, blocked, warned].map(String);
}

function commitItem({ oid, day, subject, findings }: BlockedCommit): string {
  const rest = findings.length - FINDINGS_SHOWN;
  return [
    `- ${codeSpan(oid.slice(0, 10))} ${day} ${plainMarkdown(subject)}`,
    ...findings
      .slice(0, FINDINGS_SHOWN)
      .map(
        ({ path, message, rule }) => `  - ${codeSpan(path)}: ${plainMarkdown(message)} (${codeSpan(rule)})`,
      ),
    ...(rest > 0 ? [`  - … ${rest} more`] : []),
  ].join("\n");
}
