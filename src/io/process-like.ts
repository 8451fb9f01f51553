import type { InputStream } from "./input.ts";
import type { OutputStream } from "./output.ts";

/** The part of Node's `process` that a run touches; a test hands in its own. */
export interface ProcessLike {
  /** The interpreter, the program, then the arguments. */
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Read only by the commands that take standard input: touching the real one keeps the process waiting. */
  readonly stdin: InputStream;
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  readonly platform: string;
  /** The version of Node, with a `v`. */
  readonly version: string;
  /** Id of the process that started this one. */
  readonly ppid: number;
  cwd(): string;
}
