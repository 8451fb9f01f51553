import type { FileArgument } from "../args/invocation.ts";
import { readStandardInput, readTextFile } from "../io/files.ts";
import type { InputStream } from "../io/input.ts";

/** Where the files of a command are read. */
export interface SideSource {
  /** Absolute. */
  readonly cwd: string;
  /** Fetched only when it is read: touching the real one keeps the process waiting. */
  readonly stdin: () => InputStream;
}

/**
 * The text of a named file, null where it stands for no file.
 *
 * @throws SpecCheckError `file` when it cannot be read.
 */
export async function readSide(name: FileArgument, source: SideSource): Promise<string | null> {
  if (name.kind === "none") return null;
  return name.kind === "stdin" ? readStandardInput(source.stdin()) : readTextFile(name.path, source.cwd);
}
