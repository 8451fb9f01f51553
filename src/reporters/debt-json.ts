import { debtFailure } from "../core/debt/assemble-debt.ts";
import type { DebtReport } from "../core/debt/debt-report.ts";
import { jsonDocument } from "./json/document.ts";

/** The ledger for programs: `debt` of `docs/report.schema.json`, every key in this order. */
export function renderDebtJson(report: DebtReport): string {
  const { version, tree, totals, phases, crates, items, unread, trend, failOn } = report;
  const verdict = debtFailure(report) === null ? "pass" : "block";
  return jsonDocument({
    version,
    tree,
    verdict,
    failOn,
    totals,
    phases,
    crates,
    items: items.map(({ spec, line, severity, text, crate, phase, since }) => {
      return { spec, line, severity, text, crate, phase, since };
    }),
    unread,
    trend,
  });
}
