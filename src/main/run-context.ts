import type { CommonOptions } from "../args/invocation.ts";
import { type Output, openStream } from "../io/output.ts";
import type { OutputFile } from "../io/output-file.ts";
import type { OnPhase } from "../io/phase-clock.ts";
import type { ProcessLike } from "../io/process-like.ts";
import type { ReportStyle } from "../reporters/style.ts";
import { choosesColor } from "./color-choice.ts";
import { marked } from "./error-text.ts";

/** The exit status of a run: nothing blocks, something blocks, or it could not be judged. */
export type ExitStatus = 0 | 1 | 2;

/** What a command runs in. */
export interface RunContext {
  readonly process: ProcessLike;
  readonly options: CommonOptions;
  /** Absolute: where the run behaves as if started. */
  readonly cwd: string;
  readonly style: ReportStyle;
  /** Where the report goes. */
  readonly report: Output;
  /** Told of what the run comes to; does nothing unless somebody asked where the time goes. */
  readonly onPhase: OnPhase;
  /** Writes a line to standard error, unless only what blocks is wanted. */
  notice(text: string): Promise<void>;
  /** Writes a line to standard error, whatever is wanted. */
  alarm(text: string): Promise<void>;
}

/**
 * Sets a run up, gives it its context, and closes what it opened.
 *
 * @throws SpecCheckError `file` when `--cwd` is no folder or `--output` cannot be written.
 */
export async function withContext(
  process: ProcessLike,
  options: CommonOptions,
  run: (context: RunContext) => Promise<ExitStatus>,
): Promise<ExitStatus> {
  const cwd = options.cwd === null ? process.cwd() : await folderOf(options.cwd, process.cwd());
  const file: OutputFile | null = options.output === null ? null : await outputFile(options.output, cwd);
  const errors = openStream(process.stderr, "standard error");
  const isTerminal = file === null && process.stdout.isTTY === true;
  const context: RunContext = {
    process,
    options,
    cwd,
    style: {
      color: file === null && choosesColor({ asked: options.color, env: process.env, isTerminal }),
      width: isTerminal ? terminalWidth(process) : null,
      quiet: options.quiet,
      maxWarnings: options.maxWarnings,
    },
    onPhase: () => {},
    report: file ?? openStream(process.stdout, "standard output"),
    notice: async (text) => {
      if (!options.quiet) await errors.write(marked(text));
    },
    alarm: async (text) => {
      await errors.write(marked(text));
    },
  };
  try {
    if (!options.timing) return await run(context);
    const { withTiming } = await import("./with-timing.ts");
    return await withTiming(context, run);
  } finally {
    await file?.close();
  }
}

/** Columns of the terminal: COLUMNS where it is a number that a line fits into, else what the terminal says. */
function terminalWidth({ env, stdout }: ProcessLike): number | null {
  const asked = /^[1-9]\d{1,3}$/.test(env.COLUMNS ?? "") ? Number(env.COLUMNS) : null;
  return asked ?? stdout.columns ?? null;
}

/* What works on files in the background takes longer to load than a hook, which names none, has to spare. */

async function folderOf(path: string, start: string): Promise<string> {
  const { resolveFolder } = await import("../io/files.ts");
  return resolveFolder(path, start);
}

async function outputFile(path: string, start: string): Promise<OutputFile> {
  const { openOutputFile } = await import("../io/output-file.ts");
  return openOutputFile(path, start);
}
