/** What a footer may call its debt, the worst first. */
export const DEBT_SEVERITIES = ["high", "medium", "low"] as const;

/** A severity of {@link DEBT_SEVERITIES}. */
export type DebtSeverity = (typeof DEBT_SEVERITIES)[number];

/** The place of a severity in the order of urgency, from 0; what has none comes last. */
export function urgency(severity: DebtSeverity | null): number {
  return severity === null ? DEBT_SEVERITIES.length : DEBT_SEVERITIES.indexOf(severity);
}

/** Whether a severity is at least as bad as another. */
export function isAtLeast(severity: DebtSeverity | null, other: DebtSeverity): boolean {
  return urgency(severity) <= urgency(other);
}
