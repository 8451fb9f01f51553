import type { ApiChange } from "../api-change.ts";
import type { JudgedModule } from "../judge/judge-module.ts";
import type { Finding, ModuleReport } from "../report.ts";
import { blockFindings, blockToMend } from "./block-findings.ts";
import { firstLine, itemOf } from "./changed-items.ts";
import { finding, type Rule, type Severities } from "./rule.ts";
import { standingMentions } from "./standing-mentions.ts";

/** The rules about an API change that the spec does not answer: everybody's API, or the crate's alone. */
export const UNANSWERED_RULES = ["api-changed-without-spec", "crate-api-changed-without-spec"] as const;

type Reach = (typeof UNANSWERED_RULES)[number];

/** The rule for modules of one reach whose API changed while their spec, which is there, says the same as before. */
export function unansweredRule(rule: Reach): Rule {
  return ({ modules }) =>
    modules.flatMap((judged) => {
      const problem = blockToMend(judged);
      if (problem !== null) return blockFindings(rule, judged, problem);
      return isUnanswered(judged)
        ? unansweredFindings(rule, openModule(judged), judged.planned.settings.rules)
        : [];
    });
}

/** A module with those of its API changes that nothing answers. */
export interface OpenModule extends Pick<ModuleReport, "source" | "spec" | "specStatus" | "api"> {
  /** Whether the spec changed and does not name these items as the configuration asks. */
  readonly lacksNames?: boolean;
}

function openModule(judged: JudgedModule): OpenModule {
  const { report, isAnswered } = judged;
  return isAnswered ? { ...report, api: itemsToName(judged), lacksNames: true } : report;
}

/** What a rule has to say of API changes that nothing answers: nothing where the other rule is meant. */
export function unansweredFindings(
  rule: Reach,
  open: OpenModule,
  severities: Severities,
): readonly Finding[] {
  const { source, spec, specStatus, lacksNames = false } = open;
  const isPublic = open.api.some(isPub);
  if (isPublic !== (rule === "api-changed-without-spec")) return [];
  const api = isPublic ? open.api.filter(isPub) : open.api;
  const severity = severities[rule];
  const facts = { source, spec, specStatus, api, lacksNames };
  return finding(rule, { severity, path: source, line: firstLine(api), facts, items: api.map(itemOf) });
}

/** The visibility of a change is the wider of its two sides, so this holds for what was `pub` as well. */
function isPub({ visibility }: ApiChange): boolean {
  return visibility === "pub";
}

/** A spec that was left behind or taken away is a matter of its own, one that never was is `spec-missing`'s. */
function isUnanswered(judged: JudgedModule): boolean {
  const { planned, report, isAnswered } = judged;
  const { spec, lostItsSpec } = planned;
  const isOpen = !isAnswered || itemsToName(judged).length > 0;
  return report.api.length > 0 && spec.exists && isOpen && spec.leftBehind === null && !lostItsSpec;
}

/** What a changed spec still owes where it has to name what changed: new names, and silence about what is gone. */
function itemsToName(judged: JudgedModule): readonly ApiChange[] {
  if (judged.planned.settings.require !== "mention") return [];
  const { unmentioned, stale } = standingMentions(judged);
  return [...unmentioned, ...stale.map(({ change }) => change)];
}
