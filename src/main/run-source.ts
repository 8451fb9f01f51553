import type { FileArgument, Invocation } from "../args/invocation.ts";
import type { Analysis, UnreadLines } from "../core/api-change.ts";
import type { ExitStatus, RunContext } from "./run-context.ts";

/** Prints the API surface of one Rust file. */
export async function runApi(
  invocation: Extract<Invocation, { readonly command: "api" }>,
  context: RunContext,
): Promise<ExitStatus> {
  const { readApi } = await import("../commands/api.ts");
  const { file, visibility } = invocation;
  const surface = await readApi({ file, visibility, cwd: context.cwd, stdin: () => context.process.stdin });
  for (const unread of surface.unread) await context.notice(unreadText(unread, nameOf(file)));
  const text =
    context.options.format === "json"
      ? (await import("../reporters/surface-json.ts")).renderSurfaceJson(surface)
      : (await import("../reporters/surface-text.ts")).renderSurfaceText(surface, context.style);
  await context.report.write(text);
  return statusOf(surface.analysis);
}

/** Prints the API changes between two Rust files. That there are some does not block: the command informs. */
export async function runDiff(
  invocation: Extract<Invocation, { readonly command: "diff" }>,
  context: RunContext,
): Promise<ExitStatus> {
  const { diffFiles } = await import("../commands/diff.ts");
  const { before, after, visibility } = invocation;
  const stdin = () => context.process.stdin;
  const diff = await diffFiles({ before, after, visibility, cwd: context.cwd, stdin });
  for (const unread of diff.unread) {
    await context.notice(unreadText(unread, nameOf(unread.side === "before" ? before : after)));
  }
  const text =
    context.options.format === "json"
      ? (await import("../reporters/diff-json.ts")).renderDiffJson(diff)
      : (await import("../reporters/diff-text.ts")).renderDiffText(diff, context.style);
  await context.report.write(text);
  return statusOf(diff.analysis);
}

/** Answers the pairs of standard input, one JSON document a line, until they end or nobody reads any more. */
export async function runDiffBatch(
  invocation: Extract<Invocation, { readonly command: "diff-batch" }>,
  context: RunContext,
): Promise<ExitStatus> {
  const { diffBatch } = await import("../commands/diff-batch.ts");
  const { renderDiffLine, renderErrorLine } = await import("../reporters/diff-json.ts");
  const { visibility } = invocation;
  let status: ExitStatus = 0;
  for await (const answer of diffBatch({ cwd: context.cwd, stdin: context.process.stdin, visibility })) {
    const failed = answer.kind === "error" || statusOf(answer.diff.analysis) === 2;
    if (failed) status = 2;
    const line =
      answer.kind === "error" ? renderErrorLine(answer.error.message) : renderDiffLine(answer.diff);
    if (!(await context.report.write(line))) break;
  }
  return status;
}

function statusOf(analysis: Analysis): ExitStatus {
  return analysis === "failed" || analysis === "skipped" ? 2 : 0;
}

function nameOf(file: FileArgument): string {
  if (file.kind === "path") return file.path;
  return file.kind === "stdin" ? "standard input" : "no file";
}

function unreadText({ from, to, reason }: Omit<UnreadLines, "side">, file: string): string {
  const lines = from === to ? `line ${from}` : `lines ${from} to ${to}`;
  return `${file}: ${lines} could not be read: ${reason}`;
}
