import { auditFailures } from "../core/audit/assemble-audit.ts";
import type { AuditReport, ClosedGap } from "../core/audit/audit-report.ts";
import { gapsOf } from "../core/audit/audit-trend.ts";
import { counted } from "../core/counted.ts";
import { printable } from "../core/printable.ts";
import { bar, percentText } from "./audit/bar.ts";
import { groupLines } from "./audit/group-lines.ts";
import { listLines } from "./audit/list-lines.ts";
import type { ReportStyle } from "./style.ts";
import { palette } from "./text/palette.ts";

/** Rows of a table of crates or folders, and lines of a list. */
const GROUPS_SHOWN = 20;
const LINES_SHOWN = 100;

const HEAD_CELLS = 20;

/** The coverage of a tree for people. With `quiet` there is nothing unless the run blocks, and then only why. */
export function renderAuditText(report: AuditReport, style: ReportStyle): string {
  const failures = failureLines(report, style);
  if (style.quiet) return failures.length === 0 ? "" : `${failures.join("\n")}\n`;
  const { phases, crates, folders, classes } = report;
  const all = { limit: null } as const;
  const most = { limit: GROUPS_SHOWN } as const;
  const sections: readonly (readonly string[])[] = [
    headLines(report, style),
    phases.length === 0 ? [] : groupLines(phases, { title: "phase", nameless: "(no phase)", ...all }, style),
    crates.length === 0 ? [] : groupLines(crates, { title: "crate", nameless: "(no crate)", ...most }, style),
    folders.length === 0 ? [] : groupLines(folders, { title: "folder", nameless: "", ...most }, style),
    classes.length === 0 ? [] : groupLines(classes, { title: "class", nameless: "", ...all }, style),
    trendLines(report),
    gapLines(report),
    itemLines(report),
    unreadLines(report),
    failures,
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

function headLines({ tree, totals, items }: AuditReport, { color }: ReportStyle): readonly string[] {
  const { covered, required, missing, percent, sources } = totals;
  const where = tree === "index" ? "the index" : tree.slice(0, 12);
  const head = `${covered} of ${counted(required, "source")} that need a spec have one`;
  const lines = [
    `spec-check: ${palette(color).path(head)}`,
    `${bar(percent, HEAD_CELLS)} ${percentText(percent)}  ${counted(missing, "gap")}; ${where} has ${counted(sources, "source")}`,
  ];
  if (items !== null) {
    const named = `${items.mentioned} of ${counted(items.all, "public item")} are named in the specs`;
    lines.push(`${bar(items.percent, HEAD_CELLS)} ${percentText(items.percent)}  ${named}`);
  }
  return lines;
}

const CLOSED: Readonly<Record<ClosedGap["by"], string>> = {
  spec: "has a spec now",
  removal: "is gone",
  "not-required": "needs none now",
};

function trendLines({ trend, totals }: AuditReport): readonly string[] {
  if (trend === null) return [];
  const { since, before, newGaps, closedGaps } = trend;
  const then = `${before.covered} of ${before.required} (${percentText(before.percent)})`;
  const now = `${totals.covered} of ${totals.required} (${percentText(totals.percent)})`;
  return [
    `since ${since.slice(0, 12)}: ${then} → ${now}`,
    ...listLines("new gaps", newGaps.map(printable), LINES_SHOWN),
    ...listLines(
      "closed gaps",
      closedGaps.map(({ path, by }) => `${printable(path)} ${CLOSED[by]}`),
      LINES_SHOWN,
    ),
  ];
}

function gapLines({ sources, baseline }: AuditReport): readonly string[] {
  const gaps = gapsOf(sources).map(printable);
  if (baseline === null) return listLines("without a spec", gaps, LINES_SHOWN);
  const file = printable(baseline.file);
  return [
    `${file} accepts ${counted(baseline.known, "gap")}`,
    ...listLines(`without a spec, not in ${file}`, baseline.added.map(printable), LINES_SHOWN),
    ...listLines(`in ${file}, no gap any more`, baseline.stale.map(printable), LINES_SHOWN),
  ];
}

function itemLines({ sources }: AuditReport): readonly string[] {
  const lines = sources.flatMap(({ path, items }) =>
    (items?.unmentioned ?? []).map(
      (item) => `${printable(path)}:${item.line} ${item.kind} ${printable(item.path)}`,
    ),
  );
  return listLines("public items that no spec names", lines, LINES_SHOWN);
}

function unreadLines({ unread }: AuditReport): readonly string[] {
  const lines = unread.map(({ path, reason }) => `${printable(path)}: ${printable(reason)}`);
  return listLines("not readable, counted as modules", lines, LINES_SHOWN);
}

function failureLines(report: AuditReport, { color }: ReportStyle): readonly string[] {
  const { error } = palette(color);
  const file = report.baseline?.file ?? "";
  const isStale = (report.baseline?.stale.length ?? 0) > 0;
  return [
    ...auditFailures(report).map((failure) => `${error("Blocked:")} ${printable(failure)}.`),
    ...(isStale
      ? [`To take them out: spec-check audit --baseline ${printable(file)} --update-baseline`]
      : []),
  ];
}
