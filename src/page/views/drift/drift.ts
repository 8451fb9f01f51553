import type { DriftedMonth } from "../../../core/picture/drift-tally.ts";
import type { Drift } from "../../../core/picture/report-data.ts";
import { element } from "../../dom/element.ts";
import { thousands } from "../../model/thousands.ts";
import type { PageContext } from "../context.ts";
import { barRows } from "./bar-rows.ts";
import { coverageMonthsPart, coveragePart } from "./coverage-parts.ts";
import { debtMonthsPart, debtPart } from "./debt-parts.ts";
import { monthColumns } from "./month-columns.ts";
import { ANSWERS } from "./series.ts";

/** What became of the specs over time, and where they stand. */
export function driftView(context: PageContext, width: number): readonly HTMLElement[] {
  const { drift } = context.store.data;
  const { phase } = context.route;
  const months = monthsOf(drift, phase);
  return [
    element("h2", {}, "API changes, month by month"),
    element("p", { class: "lead" }, leadOf(drift, phase)),
    ...monthColumns<DriftedMonth>(
      {
        title: "API changes by month",
        rows: months,
        series: ANSWERS,
        besides: { title: "Commits", amount: ({ commits }) => commits },
        empty: "No commit that was looked at changes an API.",
      },
      width,
    ),
    ...phasePart(context),
    ...trendPart(context),
    ...coverageMonthsPart(context, width),
    ...coveragePart(context),
    ...debtMonthsPart(context, width),
    ...debtPart(context),
  ];
}

function monthsOf({ months, phases }: Drift, phase: string): readonly DriftedMonth[] {
  return phase === "" ? months : (phases.find(({ name }) => name === phase)?.months ?? []);
}

function leadOf({ commits, isCutOff }: Drift, phase: string): string {
  const which = isCutOff ? `the newest ${thousands(commits)} commits` : `${thousands(commits)} commits`;
  const more = isCutOff ? " Make the report with --since to look further back." : "";
  const whose = phase === "" ? "Modules" : `Modules of ${phase}`;
  return `${whose} whose API changed in ${which}, each judged as if the hook had been there.${more}`;
}

/** The whole time by phase; with one chosen the columns are of it alone. */
function phasePart({ store, route }: PageContext): readonly HTMLElement[] {
  const { phases } = store.data.drift;
  if (phases.length === 0 || route.phase !== "") return [];
  const title = "API changes by phase";
  const rows = phases.map(({ name, months }) => {
    const parts = ANSWERS.map(({ word, colour, amount }) => ({
      word,
      kind: colour,
      amount: months.reduce((sum, month) => sum + amount(month), 0),
    }));
    const told = parts.filter(({ amount }) => amount > 0);
    const text = told.map(({ word, amount }) => `${thousands(amount)} ${word.toLowerCase()}`).join(", ");
    return { name, text: text === "" ? "none" : text, parts };
  });
  const lead = "All of these months together, in the same colours.";
  return [element("h2", {}, title), element("p", { class: "lead" }, lead), barRows(title, rows)];
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
