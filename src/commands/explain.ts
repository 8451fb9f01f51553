import { RULE_DOCS, type RuleExplanation } from "../core/rule-docs.ts";
import { DEFAULT_SEVERITIES, type RuleId } from "../core/rule-id.ts";

/** Looks a rule up. */
export function explainRule(rule: RuleId): RuleExplanation {
  return { rule, severity: DEFAULT_SEVERITIES[rule], ...RULE_DOCS[rule] };
}
