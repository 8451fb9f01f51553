import { type Stats, statSync } from "node:fs";
import { SpecCheckError } from "../core/errors.ts";
import { fileError } from "./system-error.ts";

/** The largest configuration file that is opened, in bytes. */
const MAX_BYTES = 4_000_000;

/**
 * Reads the text of a configuration file, empty where it says nothing. Null when there is no such file, or a folder
 * of that name.
 *
 * @param file absolute.
 * @param name as messages show it.
 * @throws SpecCheckError `config` when it is there and cannot be read as text.
 */
export async function readConfigText(file: string, name: string): Promise<string | null> {
  const stats = statsOf(file, name);
  if (stats === null || stats.isDirectory()) return null;
  if (!stats.isFile()) throw unusable(name, "it is not a regular file");
  if (stats.size > MAX_BYTES)
    throw unusable(name, `expected at most ${MAX_BYTES} bytes, received ${stats.size}`);
  const text = await load(file, name);
  if (text.includes("\ufffd")) throw unusable(name, "it is not UTF-8");
  return text;
}

/** cosmiconfig loads only where there is something for it to read. */
async function load(file: string, name: string): Promise<string> {
  const { configExplorer } = await import("./config-explorer.ts");
  try {
    return configExplorer.load(file)?.config?.text ?? "";
  } catch (error) {
    throw asConfigError(name, error);
  }
}

function statsOf(file: string, name: string): Stats | null {
  try {
    return statSync(file, { throwIfNoEntry: false }) ?? null;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOTDIR") return null;
    throw asConfigError(name, error);
  }
}

function asConfigError(name: string, error: unknown): unknown {
  const known = fileError("read it", error);
  return known instanceof SpecCheckError ? unusable(name, known.message, error) : error;
}

function unusable(name: string, why: string, cause?: unknown): SpecCheckError {
  return new SpecCheckError("config", `cannot use ${name}: ${why}`, { cause });
}
