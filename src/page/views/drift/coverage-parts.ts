import type { AuditGroup } from "../../../core/audit/audit-report.ts";
import type { CoverageMonth, CoverageMonths } from "../../../core/picture/coverage-months.ts";
import { element } from "../../dom/element.ts";
import { type CoverageColumn, coverageColumns } from "../../model/coverage-columns.ts";
import { thousands } from "../../model/thousands.ts";
import type { PageContext } from "../context.ts";
import { barRows } from "./bar-rows.ts";
import { monthColumns, type Series } from "./month-columns.ts";
import { STATES } from "./series.ts";

/** Bars that are drawn below each other. */
const MOST_BARS = 20;

/** How many sources needed a spec at the end of each month, and how many had one: by phase, or those of one phase. */
export function coverageMonthsPart({ store, route }: PageContext, width: number): readonly HTMLElement[] {
  const { coverageMonths } = store.data;
  if (coverageMonths.months.length === 0) return [];
  const needed =
    "Sources that needed a spec when the last commit of the month was made, as their paths tell.";
  const isSplit = coverageMonths.phases.length > 0 && route.phase === "";
  const lead = isSplit ? `${needed} Those that had one are told by phase.` : needed;
  const shared = { title: "Coverage by month", empty: "No source needed one." };
  return [
    element("h2", {}, "Coverage, month by month"),
    element("p", { class: "lead" }, lead),
    ...(isSplit
      ? monthColumns<CoverageColumn>({ ...shared, ...byPhase(coverageMonths) }, width)
      : monthColumns<CoverageMonth>(
          { ...shared, rows: monthsOf(coverageMonths, route.phase), series: STATES },
          width,
        )),
  ];
}

function monthsOf({ months, phases }: CoverageMonths, phase: string): readonly CoverageMonth[] {
  return phase === "" ? months : (phases.find(({ name }) => name === phase)?.months ?? []);
}

/** Columns of the sources with a spec, phase upon phase, and those without one on top. */
function byPhase(coverage: CoverageMonths): {
  readonly rows: readonly CoverageColumn[];
  readonly series: readonly Series<CoverageColumn>[];
} {
  const { words, rows } = coverageColumns(coverage);
  const series = words.map((word, at) => ({
    word,
    colour: `phase-${at}`,
    amount: ({ covered }: CoverageColumn) => covered[at] ?? 0,
  }));
  const without = {
    word: "Missing",
    colour: "bar-missing",
    amount: ({ missing }: CoverageColumn) => missing,
  };
  return { rows, series: [...series, without] };
}

/** Coverage as it is, by phase or by crate. */
export function coveragePart({ store }: PageContext): readonly HTMLElement[] {
  const { phases, crates } = store.data;
  const [title, groups] =
    phases.length > 0 ? (["Coverage by phase", phases] as const) : (["Coverage by crate", crates] as const);
  const needed = groups.filter(({ required }) => required > 0);
  if (needed.length === 0) return [];
  const isMany = needed.length > MOST_BARS;
  const shown = isMany
    ? [...needed].sort((one, other) => other.required - one.required).slice(0, MOST_BARS)
    : needed;
  const rows = shown.map(({ name, covered, required, missing }: AuditGroup) => ({
    name: name ?? "none",
    text: `${thousands(covered)} of ${thousands(required)}`,
    parts: [
      { kind: "bar-own", amount: covered },
      { kind: "bar-missing", amount: missing },
    ],
  }));
  const lead = isMany
    ? `The ${MOST_BARS} largest of ${needed.length}.`
    : "Sources that need a spec, and those that have one.";
  return [element("h2", {}, title), element("p", { class: "lead" }, lead), barRows(title, rows)];
}
