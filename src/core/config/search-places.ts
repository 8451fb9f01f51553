import type { ConfigFormat } from "./config-text.ts";

/** Where a configuration is looked for, in each folder from the working directory up to the repository's root. */
export const SEARCH_PLACES: readonly string[] = [
  ".specrc",
  ".specrc.json",
  ".specrc.yaml",
  ".specrc.yml",
  ".config/specrc",
  ".config/specrc.json",
  ".config/specrc.yaml",
  ".config/specrc.yml",
  "package.json",
];

/** Where it is looked for last, at the root only. */
export const CARGO_MANIFEST = "Cargo.toml";

const BY_NAME: ReadonlyMap<string, ConfigFormat> = new Map([
  ["package.json", "package-json"],
  [CARGO_MANIFEST, "cargo-toml"],
]);

const BY_EXTENSION: ReadonlyMap<string, ConfigFormat> = new Map([
  ["", "yaml"],
  ["json", "json"],
  ["yaml", "yaml"],
  ["yml", "yaml"],
]);

/** The format of a configuration file by its name, or null for a name that holds no data. YAML includes JSON. */
export function configFormat(path: string): ConfigFormat | null {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const extension = name.includes(".", 1) ? name.slice(name.lastIndexOf(".") + 1) : "";
  return BY_NAME.get(name) ?? BY_EXTENSION.get(extension.toLowerCase()) ?? null;
}
