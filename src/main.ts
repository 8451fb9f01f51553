import type { Invocation } from "./args/invocation.ts";
import { plainCheck } from "./args/plain-check.ts";
import { openStream } from "./io/output.ts";
import type { ProcessLike } from "./io/process-like.ts";
import { errorText } from "./main/error-text.ts";
import type { ExitStatus } from "./main/run-context.ts";
import { runInvocation } from "./main/run-invocation.ts";

/**
 * Runs spec-check and answers with its exit status: 0 nothing blocks, 1 a finding blocks, 2 it could not judge. The
 * one place where an error ends: whatever is thrown below becomes a message on standard error and status 2.
 */
export async function main(process: ProcessLike): Promise<ExitStatus> {
  try {
    return await runInvocation(await read(process.argv.slice(2)), process);
  } catch (error) {
    await openStream(process.stderr, "standard error")
      .write(errorText(error))
      // Nobody is left to tell; the status still says that nothing was judged.
      .catch(() => false);
    return 2;
  }
}

async function read(argv: readonly string[]): Promise<Invocation> {
  return plainCheck(argv) ?? (await import("./args/parse-arguments.ts")).parseArguments(argv);
}
