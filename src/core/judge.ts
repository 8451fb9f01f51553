import { assembleReport } from "./assemble-report.ts";
import type { JudgedModule } from "./judge/judge-module.ts";
import { pairMoves } from "./moves/pair-moves.ts";
import type { CheckPlan } from "./plan.ts";
import type { Report } from "./report.ts";
import { RULE_IDS } from "./rule-id.ts";
import { RULES } from "./rules/index.ts";
import type { Judgement } from "./rules/rule.ts";

/** What the rules are asked with besides the modules. */
export type RuleInput = Omit<Judgement, "modules" | "lostSpecs" | "lonelySpecs">;

/**
 * Looks for what moved between modules that were compared already, a large change a few modules at a time, and asks
 * each rule about them.
 */
export function conclude(plan: CheckPlan, compared: readonly JudgedModule[], input: RuleInput): Report {
  const modules = withMoves(compared);
  const judgement: Judgement = { ...input, modules, lostSpecs: plan.lostSpecs };
  return assembleReport({
    mode: plan.mode,
    base: plan.base,
    head: plan.head,
    modules: modules.map(({ report }) => report),
    findings: RULE_IDS.flatMap((id) => RULES[id](judgement)),
  });
}

function withMoves(modules: readonly JudgedModule[]): readonly JudgedModule[] {
  const apis = pairMoves(modules.map(({ report }) => report));
  return modules.map((module, at) => {
    const api = apis[at];
    return api === undefined || api === module.report.api
      ? module
      : { ...module, report: { ...module.report, api } };
  });
}
