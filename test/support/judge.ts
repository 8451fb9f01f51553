import { type JudgeTools, judgeModule } from "../../src/core/judge/judge-module.ts";
import { needsBlock } from "../../src/core/judge/needs-block.ts";
import { needsMentions } from "../../src/core/judge/needs-mentions.ts";
import { withMentions } from "../../src/core/judge/spec-mentions.ts";
import { withBlock } from "../../src/core/judge/with-block.ts";
import { conclude, type RuleInput } from "../../src/core/judge.ts";
import type { CheckPlan } from "../../src/core/plan.ts";
import type { Report } from "../../src/core/report.ts";

/** Judges a plan whose texts are all at hand, as the commands do in batches. */
export function judge(plan: CheckPlan, input: JudgeTools & RuleInput): Report {
  const compared = plan.modules.map((module) => judgeModule(module, input));
  const named = compared.map((module) => (needsMentions(module) ? withMentions(module, input) : module));
  return conclude(
    plan,
    named.map((module) => (needsBlock(module) ? withBlock(module, input) : module)),
    input,
  );
}
