import { readFile, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { decodeText } from "./decode-text.ts";
import { fileError } from "./system-error.ts";

/**
 * Reads a baseline from disk, null where there is no such file.
 *
 * @param path as given; `cwd` (absolute) is where it starts.
 * @throws SpecCheckError `file` when it cannot be read, `config` when it is no UTF-8 text.
 */
export async function readBaselineFile(path: string, cwd: string): Promise<string | null> {
  try {
    return decodeText(await readFile(resolve(cwd, path)), path);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw fileError(`read ${path}`, error);
  }
}

/**
 * Writes a baseline to disk.
 *
 * @throws SpecCheckError `file` when it cannot be written.
 */
export async function writeBaselineFile(path: string, cwd: string, text: string): Promise<void> {
  try {
    await writeFile(resolve(cwd, path), text);
  } catch (error) {
    throw fileError(`write ${path}`, error);
  }
}
