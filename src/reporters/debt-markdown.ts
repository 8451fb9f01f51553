import { counted } from "../core/counted.ts";
import { debtFailure, oldestItems } from "../core/debt/assemble-debt.ts";
import type { ChangedItem, DebtGroup, DebtItem, DebtReport } from "../core/debt/debt-report.ts";
import { codeSpan, plainMarkdown } from "./markdown/escape.ts";
import { markdownList, markdownTable } from "./markdown/list-and-table.ts";

/** Entries shown of a list: a comment on a pull request takes 65,536 characters. */
const ITEMS_SHOWN = 50;
const OLDEST_SHOWN = 10;
const CHANGES_SHOWN = 25;

/** The ledger as Markdown. */
export function renderDebtMarkdown(report: DebtReport): string {
  const { tree, totals, phases, crates, items, trend } = report;
  const where = tree === "index" ? "the index" : codeSpan(tree.slice(0, 12));
  const failure = debtFailure(report);
  const { high, medium, low, unknown } = totals;
  const head = `${counted(totals.specs, "spec")} of ${where}: **${high}** high, **${medium}** medium, **${low}** low, ${unknown} unknown; ${counted(totals.items, "item")}.`;
  const sections: readonly (readonly string[])[] = [
    ["## Technical debt"],
    [head],
    failure === null ? [] : [`**Blocked:** ${plainMarkdown(failure)}.`],
    groupTable("Phase", "no phase", phases),
    groupTable("Crate", "no crate", crates.slice(0, ITEMS_SHOWN)),
    markdownList("Items, most urgent first", items.map(itemEntry), ITEMS_SHOWN),
    markdownList("Oldest", oldestItems(report, OLDEST_SHOWN).map(ageEntry), OLDEST_SHOWN),
    trend === null
      ? []
      : [
          `Since ${codeSpan(trend.since.slice(0, 12))}: ${trend.newItems.length} new, ${trend.closedItems.length} gone.`,
        ],
    markdownList("New items", trend?.newItems.map(changeEntry) ?? [], CHANGES_SHOWN),
    markdownList("Items that are gone", trend?.closedItems.map(changeEntry) ?? [], CHANGES_SHOWN),
    markdownList(
      "Changed severities",
      trend?.severities.map(
        ({ spec, before, after }) => `${codeSpan(spec)}: ${before ?? "none"} → ${after ?? "none"}`,
      ) ?? [],
      CHANGES_SHOWN,
    ),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

function groupTable(title: string, nameless: string, groups: readonly DebtGroup[]): readonly string[] {
  if (groups.length === 0) return [];
  return markdownTable([
    [title, "specs", "high", "medium", "low", "unknown", "items"],
    ...groups.map(({ name, specs, high, medium, low, unknown, items }) => [
      name === null ? nameless : codeSpan(name, "cell"),
      ...[specs, high, medium, low, unknown, items].map(String),
    ]),
  ]);
}

function itemEntry({ severity, spec, line, text }: DebtItem): string {
  return `${severity ?? "unknown"} ${codeSpan(`${spec}:${line}`)} ${plainMarkdown(text)}`;
}

function ageEntry({ since, spec, line, text }: DebtItem): string {
  const age = typeof since === "object" ? `${since.day} ${codeSpan(since.oid.slice(0, 10))}` : since;
  return `${age} ${codeSpan(`${spec}:${line}`)} ${plainMarkdown(text)}`;
}

function changeEntry({ severity, spec, text }: ChangedItem): string {
  return `${severity ?? "unknown"} ${codeSpan(spec)} ${plainMarkdown(text)}`;
}
