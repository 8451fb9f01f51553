import type { RuleExplanation } from "../core/rule-docs.ts";
import { palette } from "./text/palette.ts";
import { wrap } from "./text/wrap.ts";

/** The line length of explanations, whatever the terminal: long lines of prose are hard to read. */
const COLUMNS = 80;

/** The explanation of a rule for people. */
export function renderRuleText(explanation: RuleExplanation, color: boolean): string {
  const paint = palette(color);
  const section = (label: string, text: string) => [
    ...wrap(text, COLUMNS - 8).map((line, row) => `  ${(row === 0 ? label : "").padEnd(6)}${line}`),
  ];
  return [
    `${paint.path(explanation.rule)} (${explanation.severity} by default)`,
    "",
    ...section("What", explanation.what),
    "",
    ...section("Why", explanation.why),
    "",
    ...explanation.how.flatMap((way, row) => section(row === 0 ? "How" : "", way)),
    "",
  ].join("\n");
}
