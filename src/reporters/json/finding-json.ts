import type { Bullets, Exempt, Finding, Suggestion } from "../../core/report.ts";

/** One finding with its keys in the order of the report's version 1. */
export function findingDocument(finding: Finding) {
  return {
    rule: finding.rule,
    severity: finding.severity,
    path: finding.path,
    line: finding.line,
    message: finding.message,
    help: finding.help,
    ...(finding.bullets === undefined ? {} : { bullets: bulletsDocument(finding.bullets) }),
    fingerprint: finding.fingerprint,
    ...(finding.suggestions === undefined
      ? {}
      : { suggestions: finding.suggestions.map(suggestionDocument) }),
    ...(finding.exempt === undefined ? {} : { exempt: exemptDocument(finding.exempt) }),
  };
}

function bulletsDocument({ lines, more }: Bullets) {
  return { lines, more };
}

function suggestionDocument(suggestion: Suggestion) {
  return { replace: suggestion.replace, with: suggestion.with };
}

function exemptDocument({ reason, commit }: Exempt) {
  return { reason, commit };
}
