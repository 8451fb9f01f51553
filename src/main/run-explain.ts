import type { Invocation } from "../args/invocation.ts";
import type { ExitStatus, RunContext } from "./run-context.ts";

/** Prints what a rule means, why it is there and how to satisfy it. */
export async function runExplain(
  invocation: Extract<Invocation, { readonly command: "explain" }>,
  context: RunContext,
): Promise<ExitStatus> {
  const { explainRule } = await import("../commands/explain.ts");
  const explanation = explainRule(invocation.rule);
  const text =
    context.options.format === "json"
      ? (await import("../reporters/rule-json.ts")).renderRuleJson(explanation)
      : (await import("../reporters/rule-text.ts")).renderRuleText(explanation, context.style.color);
  await context.report.write(text);
  return 0;
}
