import { assembleReport } from "../assemble-report.ts";
import type { ModuleReport, Report } from "../report.ts";
import type { Severities } from "../rules/rule.ts";
import { UNANSWERED_RULES, unansweredFindings } from "../rules/unanswered.ts";
import { clearApi } from "./clear-api.ts";
import type { SpecEdit } from "./spec-edit.ts";

/** What earlier edits of specs are looked up in. */
export interface ClearTools {
  /** The edits of a spec before the change, newest first. */
  readonly editsOf: (spec: string) => readonly SpecEdit[];
  readonly severitiesFor: (source: string) => Severities;
}

/** The modules whose API changed while their spec says the same, and which nothing exempts. */
export function unclearedModules({
  modules,
  findings,
}: Pick<Report, "modules" | "findings">): readonly ModuleReport[] {
  const rules: ReadonlySet<string> = new Set(UNANSWERED_RULES);
  const sources = new Set(
    findings.filter(({ rule, exempt }) => rules.has(rule) && exempt === undefined).map(({ path }) => path),
  );
  return modules.filter(({ source }) => sources.has(source));
}

/**
 * The report after earlier edits of the specs were asked: a module whose API changes were all described is cleared,
 * and names the commits that did; of any other the finding is about the rest.
 */
export function clearReport(report: Report, { editsOf, severitiesFor }: ClearTools): Report {
  const replaced = new Map<string, ModuleReport>();
  const made = unclearedModules(report).flatMap((module) => {
    const edits = editsOf(module.spec);
    const { clearedBy, uncleared } = clearApi(module.api, edits);
    if (uncleared.length === module.api.length) return [];
    replaced.set(module.source, uncleared.length === 0 ? { ...module, clearedBy } : module);
    const rest = { ...module, api: uncleared };
    return UNANSWERED_RULES.flatMap((rule) =>
      uncleared.length === 0 ? [] : unansweredFindings(rule, rest, severitiesFor(module.source)),
    );
  });
  if (replaced.size === 0) return report;
  const rules: ReadonlySet<string> = new Set(UNANSWERED_RULES);
  const kept = report.findings.filter(({ rule, path }) => !rules.has(rule) || !replaced.has(path));
  const modules = report.modules.map((module) => replaced.get(module.source) ?? module);
  return { ...report, ...assembleReport({ ...report, modules, findings: [...kept, ...made] }) };
}
