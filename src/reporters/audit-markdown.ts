import { auditFailures } from "../core/audit/assemble-audit.ts";
import type { AuditGroup, AuditReport } from "../core/audit/audit-report.ts";
import { gapsOf } from "../core/audit/audit-trend.ts";
import { counted } from "../core/counted.ts";
import { bar, percentText } from "./audit/bar.ts";
import { mostGaps } from "./audit/group-lines.ts";
import { codeSpan, plainMarkdown } from "./markdown/escape.ts";
import { markdownList, markdownTable } from "./markdown/list-and-table.ts";

/** Rows and entries shown: a comment on a pull request takes 65,536 characters. */
const GROUPS_SHOWN = 20;
const ENTRIES_SHOWN = 100;

/** The coverage of a tree as Markdown. */
export function renderAuditMarkdown(report: AuditReport): string {
  const { tree, totals, items, phases, crates, classes, baseline, trend } = report;
  const where = tree === "index" ? "the index" : codeSpan(tree.slice(0, 12));
  const head = `**${percentText(totals.percent)}** of ${where}: ${totals.covered} of ${counted(totals.required, "source")} that need a spec have one.`;
  const named =
    items === null
      ? []
      : [
          `${items.mentioned} of ${counted(items.all, "public item")} are named in the specs (${percentText(items.percent)}).`,
        ];
  const sections: readonly (readonly string[])[] = [
    ["## Spec coverage"],
    [head, ...named],
    ...auditFailures(report).map((failure) => [`**Blocked:** ${plainMarkdown(failure)}.`]),
    groupTable("Phase", phases, "no phase"),
    groupTable("Crate", mostGaps(crates, GROUPS_SHOWN), "no crate"),
    groupTable("Class", classes, ""),
    trend === null
      ? []
      : [
          `Since ${codeSpan(trend.since.slice(0, 12))}: ${percentText(trend.before.percent)} → ${percentText(totals.percent)}, ${counted(trend.newGaps.length, "new gap")}, ${trend.closedGaps.length} closed.`,
        ],
    markdownList("New gaps", trend?.newGaps.map((path) => codeSpan(path)) ?? [], ENTRIES_SHOWN),
    baseline === null
      ? markdownList(
          "Without a spec",
          gapsOf(report.sources).map((path) => codeSpan(path)),
          ENTRIES_SHOWN,
        )
      : markdownList(
          "Without a spec, not in the baseline",
          baseline.added.map((path) => codeSpan(path)),
          ENTRIES_SHOWN,
        ),
    markdownList(
      "In the baseline, no gap any more",
      baseline?.stale.map((path) => codeSpan(path)) ?? [],
      ENTRIES_SHOWN,
    ),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

function groupTable(title: string, groups: readonly AuditGroup[], nameless: string): readonly string[] {
  if (groups.length === 0) return [];
  return markdownTable([
    [title, "needed", "covered", "missing", "", ""],
    ...groups.map(({ name, required, covered, missing, percent }) => [
      name === null ? nameless : codeSpan(name === "" ? "." : name, "cell"),
      ...[required, covered, missing].map(String),
      ...(required === 0 ? ["", ""] : [codeSpan(bar(percent, 10)), percentText(percent)]),
    ]),
  ]);
}
