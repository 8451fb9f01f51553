import type { ApiChange } from "../api-change.ts";
import type { JudgedModule } from "../judge/judge-module.ts";
import type { Finding, ModuleReport } from "../report.ts";
import { finding, type Rule, type Severities } from "./rule.ts";

/** The rules about an API change that the spec does not answer: everybody's API, or the crate's alone. */
export const UNANSWERED_RULES = ["api-changed-without-spec", "crate-api-changed-without-spec"] as const;

type Reach = (typeof UNANSWERED_RULES)[number];

/** The rule for modules of one reach whose API changed while their spec, which is there, says the same as before. */
export function unansweredRule(rule: Reach): Rule {
  return ({ modules }) =>
    modules
      .filter(isUnanswered)
      .flatMap(({ planned, report }) => unansweredFindings(rule, report, planned.settings.rules));
}

/** What a rule has to say of API changes that nothing answers: nothing where the other rule is meant. */
export function unansweredFindings(
  rule: Reach,
  report: Pick<ModuleReport, "source" | "spec" | "specStatus" | "api">,
  severities: Severities,
): readonly Finding[] {
  const { source, spec, specStatus } = report;
  const isPublic = report.api.some(isPub);
  if (isPublic !== (rule === "api-changed-without-spec")) return [];
  const api = isPublic ? report.api.filter(isPub) : report.api;
  const severity = severities[rule];
  const facts = { source, spec, specStatus, api };
  return finding(rule, { severity, path: source, line: firstLine(api), facts, items: api.map(itemOf) });
}

/** The visibility of a change is the wider of its two sides, so this holds for what was `pub` as well. */
function isPub({ visibility }: ApiChange): boolean {
  return visibility === "pub";
}

/** A spec that was left behind or taken away is a matter of its own, one that never was is `spec-missing`'s. */
function isUnanswered({ planned, report, isAnswered }: JudgedModule): boolean {
  const { spec, lostItsSpec } = planned;
  return report.api.length > 0 && spec.exists && !isAnswered && spec.leftBehind === null && !lostItsSpec;
}

/** The first line that changed and is still there; removals leave none. */
export function firstLine(api: readonly ApiChange[]): number | null {
  const lines = api.map(({ line }) => line).filter((line) => line !== null);
  return lines.length === 0 ? null : Math.min(...lines);
}

/** An API change without its lines and signatures, which later edits move and reword. */
export function itemOf({ change, kind, path }: ApiChange): string {
  return kind === "unread" ? kind : `${change} ${kind} ${path}`;
}
