import { basename } from "node:path";
import { ExplorerSync } from "cosmiconfig/dist/ExplorerSync.js";
import { SEARCH_PLACES } from "../core/config/search-places.ts";

/** The text of a configuration file, in a wrapper: on a bare value, cosmiconfig would obey a key `$import`. */
interface Captured {
  readonly text: string;
}

/**
 * cosmiconfig without what it can do beyond reading: no search above the folder it is asked about, none in the home
 * folder, no options from files, no imports, and one loader for every name, which keeps the text for our own parsers.
 */
export const configExplorer = new ExplorerSync<Captured>({
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
