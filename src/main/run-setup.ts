import type { SetupInvocation } from "../args/invocation.ts";
import { SpecCheckError } from "../core/errors.ts";
import { isEmptyPlan, type SetupPlan } from "../core/init/setup-plan.ts";
import { readLines } from "../io/input.ts";
import type { ExitStatus, RunContext } from "./run-context.ts";

/**
 * Shows what `init` or `uninstall` would do, asks where there is somebody to ask, and does it. The status is 1 where
 * the answer is no: nothing was set up.
 */
export async function runSetup(invocation: SetupInvocation, context: RunContext): Promise<ExitStatus> {
  const { setUp } = await import("../commands/init.ts");
  const { command, isAgreed, isDryRun, options } = invocation;
  const { env, platform } = context.process;
  const { plan, isDone } = await setUp({
    ...{ cwd: context.cwd, env, platform, configFile: options.configFile },
    ...{ command, package: invocation.package, writesOnly: invocation.writesOnly },
    agrees: async (shown) => {
      if (options.format === "text") await write(shown, false, context);
      if (isDryRun || isAgreed) return !isDryRun;
      return asks(command, context);
    },
  });
  if (options.format === "json" || isEmptyPlan(plan)) await write(plan, isDone, context);
  else if (isDone) await context.report.write(`\n${command === "init" ? "set up" : "taken out"}\n`);
  return isDone || isDryRun ? 0 : 1;
}

async function write(
  plan: SetupPlan,
  isDone: boolean,
  { options, style, report }: RunContext,
): Promise<void> {
  if (options.format === "json") {
    const { renderSetupJson } = await import("../reporters/setup-json.ts");
    await report.write(renderSetupJson(plan, isDone));
  } else {
    const { renderSetupText } = await import("../reporters/setup-text.ts");
    await report.write(renderSetupText(plan, style));
  }
}

async function asks(command: string, { process, alarm }: RunContext): Promise<boolean> {
  if (process.stdin.isTTY !== true) {
    throw new SpecCheckError("usage", `nobody is there to be asked, so ${command} wrote nothing`, {
      help: `Write \`spec-check ${command} --yes\`, or --dry-run to see the plan alone.`,
    });
  }
  await alarm(`${command === "init" ? "Write" : "Take out"} this? [y/N]`);
  for await (const line of readLines(process.stdin)) return /^(?:y|yes)$/i.test(line?.trim() ?? "");
  return false;
}
