import { countDebt } from "./assemble-debt.ts";
import type { ChangedItem, ChangedSeverity, DebtTrend, IndebtedSpec } from "./debt-report.ts";

/** The specs of two trees, by path. */
export interface DebtPair {
  readonly before: readonly IndebtedSpec[];
  readonly after: readonly IndebtedSpec[];
}

/**
 * Compares two ledgers. An item is the same as long as its spec and its words are.
 *
 * @param since id of the commit of the earlier one.
 */
export function debtTrend(since: string, { before, after }: DebtPair): DebtTrend {
  const then = new Map(before.map((spec) => [spec.path, spec]));
  const now = new Map(after.map((spec) => [spec.path, spec]));
  return {
    since,
    before: countDebt(before),
    newItems: itemsOnlyIn(after, then),
    closedItems: itemsOnlyIn(before, now),
    severities: [...new Set([...then.keys(), ...now.keys()])].sort().flatMap((spec): ChangedSeverity[] => {
      const old = then.get(spec)?.severity ?? null;
      const current = now.get(spec)?.severity ?? null;
      return old === current ? [] : [{ spec, before: old, after: current }];
    }),
  };
}

function itemsOnlyIn(
  specs: readonly IndebtedSpec[],
  others: ReadonlyMap<string, IndebtedSpec>,
): readonly ChangedItem[] {
  return specs.flatMap(({ path, severity, items }) => {
    const known = new Set(others.get(path)?.items.map(({ text }) => text));
    return items.filter(({ text }) => !known.has(text)).map(({ text }) => ({ spec: path, severity, text }));
  });
}
