import type { DebtGroup } from "../../../core/debt/debt-report.ts";
import type { DebtMonth } from "../../../core/picture/debt-month.ts";
import { element } from "../../dom/element.ts";
import { thousands } from "../../model/thousands.ts";
import type { PageContext } from "../context.ts";
import { barRows } from "./bar-rows.ts";
import { key, monthColumns } from "./month-columns.ts";
import { SEVERITIES } from "./series.ts";

/** How urgent the specs' debt was at the end of each month. */
export function debtMonthsPart({ store }: PageContext, width: number): readonly HTMLElement[] {
  const { debtMonths } = store.data;
  if (debtMonths.length === 0) return [];
  return [
    element("h2", {}, "Debt, month by month"),
    element(
      "p",
      { class: "lead" },
      "Specs by the severity that their footers gave when the last commit of the month was made.",
    ),
    ...monthColumns<DebtMonth>(
      {
        title: "Debt by month",
        rows: debtMonths,
        series: SEVERITIES,
        besides: { title: "Debts named", amount: ({ items }) => items },
        empty: "No spec was there.",
      },
      width,
    ),
  ];
}

/** How urgent it is now, by phase where there are any. */
export function debtPart({ store }: PageContext): readonly HTMLElement[] {
  const { phases, crates } = store.data.debt;
  const [title, groups] =
    phases.length > 0 ? (["Debt by phase", phases] as const) : (["Debt by crate", crates] as const);
  const told = SEVERITIES.filter(({ colour }) => colour !== "severity-unknown");
  const rows = groups.flatMap((group: DebtGroup) => {
    const parts = told.map(({ word, colour, amount }) => ({ word, kind: colour, amount: amount(group) }));
    const some = parts.filter(({ amount }) => amount > 0);
    const text = some.map(({ word, amount }) => `${thousands(amount)} ${word.toLowerCase()}`).join(", ");
    return some.length === 0 ? [] : [{ name: group.name ?? "none", text, parts }];
  });
  if (rows.length === 0) return [];
  const lead = "Specs by the severity that their footers give.";
  return [element("h2", {}, title), element("p", { class: "lead" }, lead), key(told), barRows(title, rows)];
}
