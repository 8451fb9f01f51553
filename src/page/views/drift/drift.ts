import type { AuditGroup } from "../../../core/audit/audit-report.ts";
import type { DebtGroup } from "../../../core/debt/debt-report.ts";
import type { DriftedMonth } from "../../../core/picture/drift-tally.ts";
import { dataTable } from "../../dom/data-table.ts";
import { element } from "../../dom/element.ts";
import { thousands } from "../../model/thousands.ts";
import type { PageContext } from "../context.ts";
import { barRows } from "./bar-rows.ts";
import { ANSWERS, driftPicture } from "./drift-picture.ts";

/** Bars that are drawn below each other. */
const MOST_BARS = 20;

/** What became of the specs over time, and where they stand. */
export function driftView(context: PageContext, width: number): readonly HTMLElement[] {
  const { drift } = context.store.data;
  const changes = drift.months
    .flatMap((month) => ANSWERS.map(({ key }) => month[key]))
    .reduce((sum, one) => sum + one, 0);
  const picture =
    changes === 0
      ? element("p", { class: "empty" }, "No commit that was looked at changes an API.")
      : element("div", { class: "map-box" }, driftPicture(drift.months, width));
  return [
    element("h2", {}, "API changes, month by month"),
    element("p", { class: "lead" }, leadOf(drift)),
    key(),
    picture,
    monthTable(drift.months),
    ...trendPart(context),
    ...coveragePart(context),
    ...debtPart(context),
  ];
}

function leadOf({ commits, isCutOff }: { readonly commits: number; readonly isCutOff: boolean }): string {
  const which = isCutOff ? `the newest ${thousands(commits)} commits` : `${thousands(commits)} commits`;
  const more = isCutOff ? " Make the report with --since to look further back." : "";
  return `Modules whose API changed in ${which}, each judged as if the hook had been there.${more}`;
}

function key(): HTMLElement {
  const items = ANSWERS.map(({ key: name, word }) =>
    element("li", {}, element("span", { class: `swatch answer-${name}`, "aria-hidden": "true" }), word),
  );
  return element("ul", { class: "key", "aria-label": "Colours" }, ...items);
}

function monthTable(months: readonly DriftedMonth[]): HTMLElement {
  return dataTable<DriftedMonth>({
    caption: "API changes by month",
    hidesCaption: true,
    rows: months,
    empty: "There is no history to look at.",
    columns: [
      { title: "Month", value: ({ month }) => month, cell: ({ month }) => month },
      {
        title: "Commits",
        isNumber: true,
        value: ({ commits }) => commits,
        cell: ({ commits }) => thousands(commits),
      },
      ...ANSWERS.map(({ key: name, word }) => ({
        title: word,
        isNumber: true,
        value: (month: DriftedMonth) => month[name],
        cell: (month: DriftedMonth) => thousands(month[name]),
      })),
    ],
  });
}

function trendPart({ store }: PageContext): readonly HTMLElement[] {
  const { trend, totals, debt } = store.data;
  if (trend === null) return [];
  const signed = (value: number) => (value > 0 ? `+${value}` : String(value));
  const facts = [
    `Coverage went from ${trend.before.percent.toFixed(1)} % to ${totals.percent.toFixed(1)} %: ${trend.newGaps.length} gaps came, ${trend.closedGaps.length} went.`,
    ...(debt.trend === null
      ? []
      : [
          `Debts went from ${debt.trend.before.items} to ${debt.totals.items} (${signed(debt.totals.items - debt.trend.before.items)}).`,
        ]),
  ];
  return [
    element("h2", {}, `Since ${trend.since.slice(0, 12)}`),
    element("ul", {}, ...facts.map((fact) => element("li", {}, fact))),
  ];
}

function coveragePart({ store }: PageContext): readonly HTMLElement[] {
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
      { kind: "own", amount: covered },
      { kind: "missing", amount: missing },
    ],
  }));
  const lead = isMany
    ? `The ${MOST_BARS} largest of ${needed.length}.`
    : "Sources that need a spec, and those that have one.";
  return [element("h2", {}, title), element("p", { class: "lead" }, lead), barRows(title, rows)];
}

function debtPart({ store }: PageContext): readonly HTMLElement[] {
  const { phases, crates } = store.data.debt;
  const [title, groups] =
    phases.length > 0 ? (["Debt by phase", phases] as const) : (["Debt by crate", crates] as const);
  const indebted = groups.filter(({ high, medium, low }) => high + medium + low > 0);
  if (indebted.length === 0) return [];
  const rows = indebted.map(({ name, high, medium, low }: DebtGroup) => ({
    name: name ?? "none",
    text: [high > 0 ? `${high} high` : "", medium > 0 ? `${medium} medium` : "", low > 0 ? `${low} low` : ""]
      .filter((word) => word !== "")
      .join(", "),
    parts: [
      { kind: "severity-high", amount: high },
      { kind: "severity-medium", amount: medium },
      { kind: "severity-low", amount: low },
    ],
  }));
  return [
    element("h2", {}, title),
    element("p", { class: "lead" }, "Specs by the severity that their footers give."),
    barRows(title, rows),
  ];
}
