import type { Invocation } from "../args/invocation.ts";
import { VERSION } from "../core/version.ts";
import { openStream } from "../io/output.ts";
import type { ProcessLike } from "../io/process-like.ts";
import { marked } from "./error-text.ts";
import { runCheck } from "./run-check.ts";
import { type ExitStatus, type RunContext, withContext } from "./run-context.ts";

/**
 * Runs what the command line asks for. Commands and reporters load here, when they are needed: most of a run in a
 * hook is the time that Node takes to load modules. What every hook needs is here at once: each file costs a millisecond.
 */
export async function runInvocation(invocation: Invocation, process: ProcessLike): Promise<ExitStatus> {
  switch (invocation.command) {
    case "version":
      await openStream(process.stdout, "standard output").write(`${VERSION}\n`);
      return 0;
    case "help": {
      const { helpText } = await import("../args/help-text.ts");
      await openStream(process.stdout, "standard output").write(helpText(invocation.topic));
      return 0;
    }
    case "check":
    case "pre-push":
      if (process.env.SPEC_CHECK === "0") {
        await openStream(process.stderr, "standard error").write(
          marked("skipped, since SPEC_CHECK=0 is set"),
        );
        return 0;
      }
  }
  return withContext(process, invocation.options, (context) => runCommand(invocation, context));
}

async function runCommand(
  invocation: Exclude<Invocation, { readonly command: "version" | "help" }>,
  context: RunContext,
): Promise<ExitStatus> {
  switch (invocation.command) {
    case "check":
    case "range":
    case "since":
    case "pre-push":
      return runCheck(invocation, context);
    case "lint":
      return (await import("./run-lint.ts")).runLint(invocation, context);
    case "accept":
      return (await import("./run-accept.ts")).runAccept(invocation, context);
    case "fix":
      return (await import("./run-fix.ts")).runFix(invocation, context);
    case "new":
      return (await import("./run-new.ts")).runNew(invocation, context);
    case "replay":
      return (await import("./run-replay.ts")).runReplay(invocation, context);
    case "audit":
      return (await import("./run-audit.ts")).runAudit(invocation, context);
    case "debt":
      return (await import("./run-debt.ts")).runDebt(invocation, context);
    case "report":
      return (await import("./run-report.ts")).runReport(invocation, context);
    case "merge-reports":
      return (await import("./run-merge.ts")).runMerge(invocation, context);
    case "init":
    case "uninstall":
      return (await import("./run-setup.ts")).runSetup(invocation, context);
    case "doctor":
      return (await import("./run-doctor.ts")).runDoctor(invocation, context);
    case "api":
      return (await import("./run-source.ts")).runApi(invocation, context);
    case "diff":
      return (await import("./run-source.ts")).runDiff(invocation, context);
    case "diff-batch":
      return (await import("./run-source.ts")).runDiffBatch(invocation, context);
    case "completion": {
      const { completionScript } = await import("../args/completion/completion-script.ts");
      await context.report.write(completionScript(invocation.shell));
      return 0;
    }
    case "explain":
      return (await import("./run-explain.ts")).runExplain(invocation, context);
  }
}
