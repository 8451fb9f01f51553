import { isUtf8 } from "node:buffer";
import { lstatSync, readFileSync, statSync } from "node:fs";
import type { HookFile } from "../../core/init/setup-facts.ts";
import { fileError } from "../system-error.ts";

const NOT_THERE = new Set(["ENOENT", "ENOTDIR"]);

/**
 * Reads what is a hook, or could be.
 *
 * @param name as messages show it.
 * @param platform as Node names it: Windows has no mode that says what can be run.
 * @returns null where there is no such file.
 * @throws SpecCheckError `file` when it is there and cannot be read.
 */
export function readHookFile(file: string, name: string, platform: string): HookFile | null {
  try {
    const isLink = lstatSync(file).isSymbolicLink();
    const stats = statSync(file, { throwIfNoEntry: false });
    // A link that leads nowhere is nothing that Git could run, and still is in the way.
    if (stats === undefined) return { text: null, isExecutable: false, isLink };
    if (stats.isDirectory()) return null;
    const content = readFileSync(file);
    return {
      text: isUtf8(content) && !content.includes(0) ? content.toString("utf8") : null,
      isExecutable: platform === "win32" || (stats.mode & 0o111) !== 0,
      isLink,
    };
  } catch (error) {
    if (isMissing(error)) return null;
    throw fileError(`read ${name}`, error);
  }
}

/**
 * Reads a text, null where there is none.
 *
 * @throws SpecCheckError `file` when it is there and cannot be read.
 */
export function readSetupText(file: string, name: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (isMissing(error)) return null;
    throw fileError(`read ${name}`, error);
  }
}

function isMissing(error: unknown): boolean {
  return (
    error instanceof Error && "code" in error && typeof error.code === "string" && NOT_THERE.has(error.code)
  );
}
