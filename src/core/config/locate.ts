import { CONFIG_KEYS, type ConfigText, type Position, withoutMark } from "./config-text.ts";
import { formatKeyPath, type KeyPath } from "./key-path.ts";

/** Where the keys and list items of a configuration stand. */
export type Locator = (keyPath: KeyPath) => Position;

/**
 * Finds keys in the text of a configuration. What is not there is found at the nearest key around it, or at the top.
 * The parsers that tell positions are loaded only here: a configuration without problems needs none.
 */
export async function locateKeys({ text, format }: Omit<ConfigText, "path">): Promise<Locator> {
  const plain = withoutMark(text);
  const positions =
    format === "cargo-toml"
      ? (await import("./toml-positions.ts")).tomlPositions(plain)
      : (await import("./yaml-positions.ts")).yamlPositions(plain);
  const prefix = CONFIG_KEYS[format].find((keys) => positions.has(formatKeyPath(keys))) ?? [];
  return (keyPath) => {
    for (let path: KeyPath = [...prefix, ...keyPath]; path.length > 0; path = path.slice(0, -1)) {
      const position = positions.get(formatKeyPath(path));
      if (position !== undefined) return position;
    }
    return { line: 1, column: 1 };
  };
}
