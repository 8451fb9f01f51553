import type { Exempt, Finding } from "../../core/report.ts";

/** One finding with its keys in the order of the report's version 1. */
export function findingDocument(finding: Finding) {
  return {
    rule: finding.rule,
    severity: finding.severity,
    path: finding.path,
    line: finding.line,
    message: finding.message,
    help: finding.help,
    fingerprint: finding.fingerprint,
    ...(finding.exempt === undefined ? {} : { exempt: exemptDocument(finding.exempt) }),
  };
}

function exemptDocument({ reason, commit }: Exempt) {
  return { reason, commit };
}
