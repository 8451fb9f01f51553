import type { RuleExplanation } from "../core/rule-docs.ts";
import { jsonDocument } from "./json/document.ts";

/** The explanation of a rule for programs. */
export function renderRuleJson({ rule, severity, what, why, how }: RuleExplanation): string {
  return jsonDocument({ version: 1, rule, severity, what, why, how });
}
