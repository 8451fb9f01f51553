import { isScalar, isSeq, type YAMLMap } from "yaml";
import type { LintedSpec } from "./linted-spec.ts";
import type { FaultAt } from "./spec-fault.ts";

/** A section that says that there is nothing to say. */
const SAYS_NONE =
  /^(?:none\b|no (?:(?:known|significant|notable|major|immediate|outstanding|open|further|technical) )*(?:debt|issues)\b)/i;

/** The longest text of such a section: a longer one goes on to say something. */
const LONGEST = 120;

/** The section on technical debt says that there is none, and the footer names some. */
export function debtFaults(
  root: YAMLMap,
  { document }: LintedSpec,
  at: (node: unknown) => number,
): readonly FaultAt[] {
  const section = document.sections.find(({ title }) => /^technical debt$/i.test(title.trim()));
  if (section === undefined) return [];
  const words = document.text
    .slice(section.bodyFrom, section.to)
    .replace(/^[\s*+-]+/, "")
    .trim();
  if (words.length > LONGEST || !SAYS_NONE.test(words)) return [];
  const severity = root.getIn(["tech_debt", "severity"], true);
  const items = root.getIn(["tech_debt", "highest_priority_items"], true);
  const weight = isScalar(severity) && typeof severity.value === "string" ? severity.value : null;
  const count = isSeq(items) ? items.items.length : 0;
  if (count === 0 && (weight === null || weight === "low")) return [];
  const facts = { severity: weight, items: count };
  return [{ rule: "footer-debt-contradicted", offset: at(severity), facts, items: [] }];
}
