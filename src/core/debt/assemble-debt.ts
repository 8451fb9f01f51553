import type { DebtAge, DebtCounts, DebtGroup, DebtItem, DebtReport, IndebtedSpec } from "./debt-report.ts";
import { DEBT_SEVERITIES, type DebtSeverity, isAtLeast, urgency } from "./debt-severity.ts";

/** What a report is made of. */
export interface DebtParts extends Pick<DebtReport, "tree" | "trend" | "failOn"> {
  /** By path. */
  readonly specs: readonly IndebtedSpec[];
  /** Names of the phases, in order. */
  readonly phases: readonly string[];
  readonly ageOf: (spec: string, text: string) => DebtAge;
}

/** Rolls the debt of specs up into a ledger. */
export function assembleDebt({ specs, phases, ageOf, tree, trend, failOn }: DebtParts): DebtReport {
  const items = specs.flatMap(({ path, severity, crate, phase, items: named }) =>
    named.map(({ text, line }): DebtItem => {
      return { spec: path, line, severity, text, crate, phase, since: ageOf(path, text) };
    }),
  );
  return {
    version: 1,
    tree,
    totals: countDebt(specs),
    phases: phases.length === 0 ? [] : groups(specs, ({ phase }) => phase, phases),
    crates: groups(specs, ({ crate }) => crate, null),
    items: items.sort((one, other) => urgency(one.severity) - urgency(other.severity)),
    unread: specs.flatMap(({ path, problem }) =>
      problem === null ? [] : [{ path, line: problem.line, reason: problem.text }],
    ),
    trend,
    failOn,
  };
}

/** Counts specs by severity. */
export function countDebt(specs: readonly Pick<IndebtedSpec, "severity" | "items">[]): DebtCounts {
  const count = (severity: DebtSeverity | null) => specs.filter((spec) => spec.severity === severity).length;
  return {
    specs: specs.length,
    high: count("high"),
    medium: count("medium"),
    low: count("low"),
    unknown: count(null),
    items: specs.reduce((sum, { items }) => sum + items.length, 0),
  };
}

/** Why a ledger fails, null when it passes. */
export function debtFailure({ failOn, totals }: DebtReport): string | null {
  if (failOn === null) return null;
  const counts = DEBT_SEVERITIES.filter((severity) => isAtLeast(severity, failOn) && totals[severity] > 0);
  const told = counts.map((severity) => `${totals[severity]} ${severity}`).join(" and ");
  return told === ""
    ? null
    : `specs with debt of severity ${failOn}${failOn === "high" ? "" : " or above"}: ${told}`;
}

/** The items that have been there longest, those whose age is not known left out. */
export function oldestItems({ items }: DebtReport, limit: number): readonly DebtItem[] {
  const aged = items.flatMap((item) =>
    typeof item.since === "object" ? [{ item, day: item.since.day }] : [],
  );
  return aged
    .sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0))
    .slice(0, limit)
    .map(({ item }) => item);
}

function groups(
  specs: readonly IndebtedSpec[],
  nameOf: (spec: IndebtedSpec) => string | null,
  order: readonly string[] | null,
): readonly DebtGroup[] {
  const found = [...new Set(specs.map(nameOf))];
  const named = order ?? found.filter((name) => name !== null).sort();
  return [...named, ...(found.includes(null) ? [null] : [])].map((name) => ({
    name,
    ...countDebt(specs.filter((spec) => nameOf(spec) === name)),
  }));
}
