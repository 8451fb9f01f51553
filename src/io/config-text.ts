import { type Stats, statSync } from "node:fs";
import { basename } from "node:path";
import { ExplorerSync } from "cosmiconfig/dist/ExplorerSync.js";
import { SEARCH_PLACES } from "../core/config/search-places.ts";
import { SpecCheckError } from "../core/errors.ts";
import { fileError } from "./system-error.ts";

/** The largest configuration file that is opened, in bytes. */
const MAX_BYTES = 4_000_000;

/** The text of a configuration file, in a wrapper: on a bare value, cosmiconfig would obey a key `$import`. */
interface Captured {
  readonly text: string;
}

/**
 * cosmiconfig without what it can do beyond reading: no search above the folder it is asked about, none in the home
 * folder, no options from files, no imports, and one loader for every name, which keeps the text for our own parsers.
 */
const explorer = new ExplorerSync<Captured>({
  moduleName: "spec",
  searchPlaces: SEARCH_PLACES,
  ignoreEmptySearchPlaces: true,
  applyPackagePropertyPathToConfiguration: false,
  loaders: { default: capture },
  transform: (result) => result,
  cache: false,
  metaConfigFilePath: null,
  mergeImportArrays: false,
  mergeSearchPlaces: false,
  searchStrategy: "none",
});

/**
 * Reads the text of a configuration file, empty where it says nothing. Null when there is no such file, or a folder
 * of that name.
 *
 * @param file absolute.
 * @param name as messages show it.
 * @throws SpecCheckError `config` when it is there and cannot be read as text.
 */
export function readConfigText(file: string, name: string): string | null {
  const stats = statsOf(file, name);
  if (stats === null || stats.isDirectory()) return null;
  if (!stats.isFile()) throw unusable(name, "it is not a regular file");
  if (stats.size > MAX_BYTES)
    throw unusable(name, `expected at most ${MAX_BYTES} bytes, received ${stats.size}`);
  const text = load(file, name)?.config?.text ?? "";
  if (text.includes("\ufffd")) throw unusable(name, "it is not UTF-8");
  return text;
}

function load(file: string, name: string): ReturnType<typeof explorer.load> {
  try {
    return explorer.load(file);
  } catch (error) {
    throw asConfigError(name, error);
  }
}

function capture(file: string, text: string): Captured | Readonly<Record<string, Captured>> {
  if (!basename(file).startsWith("package.")) return { text };
  return hasSpecKey(text) ? { spec: { text } } : {};
}

/** A `package.json` that cannot be parsed may hold our key: its error is told by whoever parses it next. */
function hasSpecKey(text: string): boolean {
  if (!text.includes('"spec"')) return false;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && Object.hasOwn(value, "spec");
  } catch (error) {
    if (error instanceof SyntaxError) return true;
    throw error;
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
