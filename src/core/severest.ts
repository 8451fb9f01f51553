import type { Verdict } from "./report.ts";

const SEVEREST: readonly Verdict[] = ["block", "warn", "pass"];

/** The severest of some verdicts, `pass` of none. */
export function severest(verdicts: readonly Verdict[]): Verdict {
  return SEVEREST.find((verdict) => verdicts.includes(verdict)) ?? "pass";
}
