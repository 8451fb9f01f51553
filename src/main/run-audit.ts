import type { AuditInvocation } from "../args/invocation.ts";
import { auditFailures } from "../core/audit/assemble-audit.ts";
import type { AuditReport } from "../core/audit/audit-report.ts";
import { openProgress } from "../io/progress.ts";
import type { ExitStatus, RunContext } from "./run-context.ts";

/** Prints which sources of a tree have a spec, and blocks where that is less than was asked for. */
export async function runAudit(invocation: AuditInvocation, context: RunContext): Promise<ExitStatus> {
  const { audit } = await import("../commands/audit.ts");
  const { cwd, process, options } = context;
  const progress = openProgress(process.stderr, "auditing");
  try {
    const { configFile } = options;
    const outcome = await audit({
      ...invocation,
      cwd,
      env: process.env,
      configFile,
      onProgress: progress.update,
    });
    await progress.clear();
    for (const notice of outcome.notices) await context.notice(notice);
    const failures = auditFailures(outcome.report);
    for (const piece of await rendered(outcome.report, context)) {
      if (!(await context.report.write(piece))) break;
    }
    if (failures.length > 0 && options.output !== null) {
      await context.alarm(`blocked: ${failures.join("; ")}; the report is in ${options.output}`);
    }
    return failures.length === 0 ? 0 : 1;
  } finally {
    await progress.clear();
  }
}

async function rendered(report: AuditReport, { options, style }: RunContext): Promise<Iterable<string>> {
  switch (options.format) {
    case "json":
      return (await import("../reporters/audit-json.ts")).auditJsonPieces(report);
    case "markdown":
      return [(await import("../reporters/audit-markdown.ts")).renderAuditMarkdown(report)];
    default:
      return [(await import("../reporters/audit-text.ts")).renderAuditText(report, style)];
  }
}
