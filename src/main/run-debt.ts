import type { DebtInvocation } from "../args/invocation.ts";
import { debtFailure } from "../core/debt/assemble-debt.ts";
import type { DebtReport } from "../core/debt/debt-report.ts";
import type { ExitStatus, RunContext } from "./run-context.ts";

/** Prints the ledger of technical debt, and blocks where it holds what was asked not to be there. */
export async function runDebt(invocation: DebtInvocation, context: RunContext): Promise<ExitStatus> {
  const { debt } = await import("../commands/debt.ts");
  const { cwd, process, options } = context;
  const { report, notices } = await debt({
    ...invocation,
    cwd,
    env: process.env,
    configFile: options.configFile,
  });
  for (const notice of notices) await context.notice(notice);
  await context.report.write(await rendered(report, context));
  const failure = debtFailure(report);
  if (failure !== null && options.output !== null) {
    await context.alarm(`blocked: ${failure}; the report is in ${options.output}`);
  }
  return failure === null ? 0 : 1;
}

async function rendered(report: DebtReport, { options, style }: RunContext): Promise<string> {
  switch (options.format) {
    case "json":
      return (await import("../reporters/debt-json.ts")).renderDebtJson(report);
    case "markdown":
      return (await import("../reporters/debt-markdown.ts")).renderDebtMarkdown(report);
    default:
      return (await import("../reporters/debt-text.ts")).renderDebtText(report, style);
  }
}
