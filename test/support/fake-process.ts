import type { InputStream } from "../../src/io/input.ts";
import type { OutputStream } from "../../src/io/output.ts";
import type { ProcessLike } from "../../src/io/process-like.ts";
import { main } from "../../src/main.ts";

/** What a fake run starts from. */
export interface FakeStart {
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** Chunks of standard input; without them reading it fails the test. */
  readonly stdin?: readonly (string | Uint8Array)[];
  /** Whether standard input is a terminal, which nobody types into: reading it fails the test. */
  readonly stdinIsTerminal?: boolean;
  /** Columns of the terminal that the streams are; without them they are none. */
  readonly columns?: number;
  /** What every write to standard output ends with. */
  readonly stdoutError?: Error;
  /** What every write to standard error ends with. */
  readonly stderrError?: Error;
}

/** How a fake run ended. */
export interface FakeOutcome {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `main` inside this process, as if it were `spec-check ARGS…`. */
export function runFake(args: readonly string[], start: FakeStart = {}): Promise<FakeOutcome> {
  return withFake(args, start, main);
}

/** Hands a fake process to `run`, which answers with an exit status, and collects what was written. */
export async function withFake(
  args: readonly string[],
  start: FakeStart,
  run: (process: ProcessLike) => Promise<number>,
): Promise<FakeOutcome> {
  const stdout = memoryStream(start.columns, start.stdoutError);
  const stderr = memoryStream(start.columns, start.stderrError);
  const status = await run({
    argv: ["node", "spec-check", ...args],
    env: start.env ?? {},
    platform: "none",
    version: "v20.0.0",
    ppid: 0,
    cwd: () => start.cwd ?? process.cwd(),
    stdout,
    stderr,
    get stdin() {
      if (start.stdinIsTerminal === true) return terminal();
      if (start.stdin === undefined) throw new Error("standard input was read");
      return chunks(start.stdin);
    },
  });
  return { status, stdout: stdout.text(), stderr: stderr.text() };
}

/** An error as the system raises it. */
export function systemError(code: string): Error {
  return Object.assign(new Error(`write ${code}`), { code });
}

function memoryStream(columns: number | undefined, error?: Error): OutputStream & { text(): string } {
  let written = "";
  return {
    isTTY: columns !== undefined,
    columns,
    on: () => undefined,
    write(text, done) {
      if (error === undefined) written += text;
      setImmediate(done, error);
      return true;
    },
    text: () => written,
  };
}

function terminal(): InputStream {
  return {
    isTTY: true,
    [Symbol.asyncIterator]() {
      throw new Error("the terminal was read");
    },
  };
}

async function* chunks(parts: readonly (string | Uint8Array)[]): AsyncGenerator<string | Uint8Array> {
  yield* parts;
}
