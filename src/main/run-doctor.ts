import type { Invocation } from "../args/invocation.ts";
import type { ExitStatus, RunContext } from "./run-context.ts";

/** Prints how hooks, versions and configuration stand; the status is 1 where commits are not judged as they should. */
export async function runDoctor(
  { options }: Extract<Invocation, { readonly command: "doctor" }>,
  context: RunContext,
): Promise<ExitStatus> {
  const { doctor } = await import("../commands/doctor.ts");
  const { env, platform, version } = context.process;
  const { configFile } = options;
  const report = await doctor({ cwd: context.cwd, env, platform, node: version, configFile });
  const text =
    options.format === "json"
      ? (await import("../reporters/doctor-json.ts")).renderDoctorJson(report)
      : (await import("../reporters/doctor-text.ts")).renderDoctorText(report, context.style);
  await context.report.write(text);
  return report.health === "problem" ? 1 : 0;
}
