import type { Report } from "../report.ts";
import { EXEMPT_VARIABLE, readReason } from "./exemption.ts";
import { type ExemptedReport, markExempt } from "./mark-exempt.ts";

/**
 * The report of the commit being made, with all of its findings exempt where `SPEC_EXEMPT` gives a reason. Its message
 * is not known yet; the trailer in it is for the checks to come.
 *
 * @param variable the value of `SPEC_EXEMPT`, undefined where it is not set.
 */
export function exemptStaged(report: Report, variable: string | undefined): ExemptedReport {
  if (variable === undefined || report.findings.length === 0) return { report, notices: [] };
  const reason = readReason(variable);
  if (reason === null) {
    return { report, notices: [`${EXEMPT_VARIABLE} gives no reason, so it exempts nothing`] };
  }
  return { report: markExempt(report, () => ({ reason, commit: null })), notices: [] };
}
