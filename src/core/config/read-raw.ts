import {
  CONFIG_KEYS,
  type ConfigFormat,
  type ConfigText,
  type Position,
  withoutMark,
} from "./config-text.ts";
import { locateKeys } from "./locate.ts";
import { nestsTooDeeply } from "./nesting.ts";
import { readJson } from "./read-json.ts";

/** Something that keeps a text from being read at all. */
export interface SyntaxProblem {
  readonly position: Position;
  readonly problem: string;
}

/** The value that a configuration's text stands for, undefined where it says nothing; or why it cannot be read. */
export type RawConfig =
  | { readonly kind: "value"; readonly value: unknown }
  | { readonly kind: "problems"; readonly problems: readonly SyntaxProblem[] };

/** Reads the text of a configuration as plain data. The parsers of YAML and TOML are loaded where they are needed. */
export async function readRaw(found: Omit<ConfigText, "path">): Promise<RawConfig> {
  const text = withoutMark(found.text);
  if (text.trim() === "") return { kind: "value", value: undefined };
  if (nestsTooDeeply(text)) {
    return {
      kind: "problems",
      problems: [{ position: { line: 1, column: 1 }, problem: "is nested too deeply" }],
    };
  }
  const whole = await readWhole(text, found.format);
  if (whole.kind === "problems") return whole;
  const [first, second] = CONFIG_KEYS[found.format]
    .map((keys) => ({ keys, value: valueAt(whole.value, keys) }))
    .filter(({ value }) => value !== undefined);
  if (second === undefined) return { kind: "value", value: first?.value };
  const position = (await locateKeys(found))([]);
  const problem = `stands under ${first?.keys.join(".")} and ${second.keys.join(".")}; keep one of them`;
  return { kind: "problems", problems: [{ position, problem }] };
}

async function readWhole(text: string, format: ConfigFormat): Promise<RawConfig> {
  switch (format) {
    case "yaml":
      return (await import("./read-yaml.ts")).readYaml(text);
    case "cargo-toml":
      return (await import("./read-toml.ts")).readToml(text);
    case "json":
    case "package-json":
      return readJson(text, { keysOnce: format === "json" });
  }
}

function valueAt(value: unknown, keys: readonly string[]): unknown {
  return keys.reduce<unknown>((inner, key) => {
    if (typeof inner !== "object" || inner === null) return undefined;
    return Object.getOwnPropertyDescriptor(inner, key)?.value;
  }, value);
}
