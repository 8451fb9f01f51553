import type { Finding, Report } from "../report.ts";
import { DEFAULT_SEVERITIES } from "../rule-id.ts";
import { UNANSWERED_RULES, unansweredFindings } from "../rules/unanswered.ts";

/**
 * What would have been found of the modules whose specs record that their change was reviewed, each exempt with the
 * reason given there. For formats that tell what was suppressed; the configuration may have asked for other severities
 * than the default ones, which a report does not say.
 */
export function acceptedFindings({ modules }: Pick<Report, "modules">): readonly Finding[] {
  return modules.flatMap((module) => {
    const { accepted } = module;
    if (accepted === undefined) return [];
    const open = { ...module, specStatus: "unchanged" } as const;
    return UNANSWERED_RULES.flatMap((rule) => unansweredFindings(rule, open, DEFAULT_SEVERITIES)).map(
      (finding): Finding => ({ ...finding, exempt: { reason: accepted, commit: null } }),
    );
  });
}
