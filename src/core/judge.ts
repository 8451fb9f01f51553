import { assembleReport } from "./assemble-report.ts";
import { type JudgedModule, type JudgeTools, judgeModule } from "./judge/judge-module.ts";
import type { CheckPlan } from "./plan.ts";
import type { Report } from "./report.ts";
import { RULE_IDS } from "./rule-id.ts";
import { RULES } from "./rules/index.ts";
import type { Judgement } from "./rules/rule.ts";

/** What the rules are asked with besides the modules. */
export type RuleInput = Pick<Judgement, "severitiesFor" | "configPath" | "unusedGlobs">;

/** What a plan is judged with: the texts that it asked for, and what the configuration says. */
export interface JudgeInput extends JudgeTools, RuleInput {}

/**
 * Judges a change: compares every planned module with itself before the change and asks each rule about the outcome.
 *
 * @throws SpecCheckError `object` when a blob that the plan asked for was not read.
 */
export function judge(plan: CheckPlan, input: JudgeInput): Report {
  return conclude(
    plan,
    plan.modules.map((module) => judgeModule(module, input)),
    input,
  );
}

/** Asks each rule about modules that were compared already: a large change is compared a few modules at a time. */
export function conclude(plan: CheckPlan, modules: readonly JudgedModule[], input: RuleInput): Report {
  const { severitiesFor, configPath, unusedGlobs } = input;
  const judgement: Judgement = { modules, lostSpecs: plan.lostSpecs, severitiesFor, configPath, unusedGlobs };
  return assembleReport({
    mode: plan.mode,
    base: plan.base,
    head: plan.head,
    modules: modules.map(({ report }) => report),
    findings: RULE_IDS.flatMap((id) => RULES[id](judgement)),
  });
}
