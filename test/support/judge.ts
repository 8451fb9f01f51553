import { type JudgeTools, judgeModule } from "../../src/core/judge/judge-module.ts";
import { needsMentions } from "../../src/core/judge/needs-mentions.ts";
import { withMentions } from "../../src/core/judge/spec-mentions.ts";
import { conclude, type RuleInput } from "../../src/core/judge.ts";
import type { CheckPlan } from "../../src/core/plan.ts";
import type { Report } from "../../src/core/report.ts";

/** Judges a plan whose texts are all at hand, as the commands do in batches. */
export function judge(plan: CheckPlan, input: JudgeTools & RuleInput): Report {
  const compared = plan.modules.map((module) => judgeModule(module, input));
  return conclude(
    plan,
    compared.map((module) => (needsMentions(module) ? withMentions(module, input) : module)),
    input,
  );
}
