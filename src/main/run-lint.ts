import type { Invocation } from "../args/invocation.ts";
import type { ExitStatus, RunContext } from "./run-context.ts";
import { writeOutcome } from "./write-outcome.ts";

/** Prints what is wrong with the specs of a tree, and answers with the status that the report asks for. */
export async function runLint(
  invocation: Extract<Invocation, { readonly command: "lint" }>,
  context: RunContext,
): Promise<ExitStatus> {
  const { lint } = await import("../commands/lint.ts");
  const { rev, paths, options } = invocation;
  const { cwd, process } = context;
  return writeOutcome(
    await lint({ cwd, env: process.env, configFile: options.configFile, rev, paths }),
    context,
  );
}
