import type { AuditGroup } from "../../core/audit/audit-report.ts";
import { printable } from "../../core/printable.ts";
import type { ReportStyle } from "../style.ts";
import { fitEnd } from "../text/fit.ts";
import { tableLines } from "../text/table-lines.ts";
import { bar, barCells, percentText } from "./bar.ts";

/** How a table of groups is written. */
export interface GroupTable {
  /** What the groups are, as in `crate`. */
  readonly title: string;
  /** What a group without a name is called. */
  readonly nameless: string;
  /** Rows shown, those with the most gaps; null for all, in the order of the report. */
  readonly limit: number | null;
}

/** Columns that are left to a name beside numbers and bar. */
const NAME_SPACE = 46;

/** A table of groups with bars, and how many more there are. */
export function groupLines(
  groups: readonly AuditGroup[],
  { title, nameless, limit }: GroupTable,
  { width }: Pick<ReportStyle, "width">,
): readonly string[] {
  const shown = limit === null ? groups : mostGaps(groups, limit);
  const cells = barCells(width);
  const name = (group: AuditGroup) => {
    const text = group.name === null ? nameless : group.name === "" ? "." : printable(group.name);
    return fitEnd(text, width === null ? null : Math.max(16, width - NAME_SPACE - cells));
  };
  const rest = groups.length - shown.length;
  return [
    ...tableLines([
      [title, "sources", "needed", "covered", "missing", ...(cells > 0 ? [""] : []), ""],
      ...shown.map((group) => [
        name(group),
        ...[group.sources, group.required, group.covered, group.missing].map(String),
        ...(cells > 0 ? [group.required === 0 ? "" : bar(group.percent, cells)] : []),
        group.required === 0 ? "" : percentText(group.percent),
      ]),
    ]),
    ...(rest > 0 ? [`… ${rest} more; --format json shows all`] : []),
  ];
}

/** The groups with the most gaps, and of those with equally many the first by name. */
export function mostGaps(groups: readonly AuditGroup[], limit: number): readonly AuditGroup[] {
  return [...groups].sort((one, other) => other.missing - one.missing).slice(0, limit);
}
