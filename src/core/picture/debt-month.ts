import { countDebt } from "../debt/assemble-debt.ts";
import type { DebtCounts } from "../debt/debt-report.ts";
import type { SpecDebt } from "../debt/read-debt.ts";

/** The debt of a tree as the last commit of a month left it. */
export interface DebtMonth extends DebtCounts {
  /** `2026-11`. */
  readonly month: string;
}

/** Counts the specs of a month's end by the severity that their footers give. */
export function debtMonth(month: string, specs: readonly Pick<SpecDebt, "severity" | "items">[]): DebtMonth {
  return { month, ...countDebt(specs) };
}

/** The months since the first that had a spec: before that there was nothing to owe. */
export function sinceFirstSpec(months: readonly DebtMonth[]): readonly DebtMonth[] {
  const first = months.findIndex(({ specs }) => specs > 0);
  return first < 0 ? [] : months.slice(first);
}
