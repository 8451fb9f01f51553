import { counted } from "../core/counted.ts";
import { debtFailure, oldestItems } from "../core/debt/assemble-debt.ts";
import type { ChangedItem, DebtCounts, DebtGroup, DebtItem, DebtReport } from "../core/debt/debt-report.ts";
import { printable } from "../core/printable.ts";
import { listLines } from "./audit/list-lines.ts";
import type { ReportStyle } from "./style.ts";
import { fit, fitEnd } from "./text/fit.ts";
import { type Palette, palette } from "./text/palette.ts";
import { tableLines } from "./text/table-lines.ts";

/** Lines of the list of items, of the oldest ones, and of any other list. */
const ITEMS_SHOWN = 50;
const OLDEST_SHOWN = 10;
const LINES_SHOWN = 50;

/** The ledger for people. With `quiet` there is nothing unless it blocks, and then only why. */
export function renderDebtText(report: DebtReport, style: ReportStyle): string {
  const paint = palette(style.color);
  const failure = debtFailure(report);
  const blocked = failure === null ? [] : [`${paint.error("Blocked:")} ${failure}.`];
  if (style.quiet) return blocked.length === 0 ? "" : `${blocked.join("\n")}\n`;
  const { phases, crates } = report;
  const items = report.items.map((item) => fit(itemLine(item), lineWidth(style)));
  const oldest = oldestItems(report, OLDEST_SHOWN);
  const sections: readonly (readonly string[])[] = [
    headLines(report, paint),
    phases.length === 0 ? [] : groupLines("phase", "(no phase)", phases, style),
    crates.length === 0 ? [] : groupLines("crate", "(no crate)", crates, style),
    listLines("items, most urgent first", items, ITEMS_SHOWN),
    listLines(
      "oldest",
      oldest.map((item) => fit(ageLine(item), lineWidth(style))),
      OLDEST_SHOWN,
    ),
    trendLines(report),
    listLines(
      "no debt to be read",
      report.unread.map(({ path, line, reason }) => `${printable(path)}:${line} ${printable(reason)}`),
      LINES_SHOWN,
    ),
    blocked,
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

function headLines({ tree, totals }: DebtReport, paint: Palette): readonly string[] {
  const where = tree === "index" ? "the index" : tree.slice(0, 12);
  const head = `${counted(totals.specs, "spec")} of ${where}: ${severities(totals)}; ${counted(totals.items, "item")}`;
  return [`spec-check: ${paint.path(head)}`];
}

function severities({ high, medium, low, unknown }: DebtCounts): string {
  return `${high} high, ${medium} medium, ${low} low${unknown === 0 ? "" : `, ${unknown} unknown`}`;
}

/** Columns of a table beside its names. */
const NUMBERS = 46;

function groupLines(
  title: string,
  nameless: string,
  groups: readonly DebtGroup[],
  { width }: ReportStyle,
): readonly string[] {
  const columns = width === null ? null : Math.max(16, width - NUMBERS);
  return tableLines([
    [title, "specs", "high", "medium", "low", "unknown", "items"],
    ...groups.map(({ name, specs, high, medium, low, unknown, items }) => [
      fitEnd(name === null ? nameless : printable(name), columns),
      ...[specs, high, medium, low, unknown, items].map(String),
    ]),
  ]);
}

function itemLine({ severity, spec, line, text }: DebtItem): string {
  return `${(severity ?? "unknown").padEnd(7)} ${printable(spec)}:${line}  ${printable(text)}`;
}

function ageLine({ since, spec, line, text }: DebtItem): string {
  const age = typeof since === "object" ? `${since.day} ${since.oid.slice(0, 10)}` : since;
  return `${age}  ${printable(spec)}:${line}  ${printable(text)}`;
}

/** Lists are set in by two. */
function lineWidth({ width }: ReportStyle): number | null {
  return width === null ? null : Math.max(40, width - 2);
}

function trendLines({ trend, totals }: DebtReport): readonly string[] {
  if (trend === null) return [];
  const { since, before, newItems, closedItems } = trend;
  const line = ({ severity, spec, text }: ChangedItem) =>
    `${(severity ?? "unknown").padEnd(7)} ${printable(spec)}  ${printable(text)}`;
  return [
    `since ${since.slice(0, 12)}: ${severities(before)}; ${counted(before.items, "item")} → ${severities(totals)}; ${counted(totals.items, "item")}`,
    ...listLines("new items", newItems.map(line), LINES_SHOWN),
    ...listLines("items that are gone", closedItems.map(line), LINES_SHOWN),
    ...listLines(
      "changed severities",
      trend.severities.map(
        ({ spec, before: old, after }) => `${printable(spec)}: ${old ?? "none"} → ${after ?? "none"}`,
      ),
      LINES_SHOWN,
    ),
  ];
}
