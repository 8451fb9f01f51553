import type { JudgedModule } from "../judge/judge-module.ts";
import { firstLine, itemOf } from "./changed-items.ts";
import { finding, type Rule } from "./rule.ts";

/**
 * A module has no spec, and the change is the time to write one: its API changed, it is new and has an API, or it
 * moved to where no spec covers it.
 */
export const specMissing: Rule = ({ modules, otherSpelling }) =>
  modules.filter(isMissing).flatMap(({ planned, report }) => {
    const { source, spec, status, api } = report;
    const severity = planned.settings.rules["spec-missing"];
    // All paths of the tree are looked through for it.
    if (severity === "off") return [];
    return finding("spec-missing", {
      severity,
      path: source,
      line: firstLine(api),
      facts: {
        source,
        spec,
        isNew: status === "added",
        otherSpelling: otherSpelling?.(spec) ?? null,
        api,
      },
      items: api.map(itemOf),
    });
  });

function isMissing({ planned, report }: JudgedModule): boolean {
  const { status, spec, lostItsSpec } = planned;
  if (status === "deleted" || spec.exists || spec.leftBehind !== null || lostItsSpec) return false;
  return report.api.length > 0 || (status === "renamed" && spec.hadSpec);
}
