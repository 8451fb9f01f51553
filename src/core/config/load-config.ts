import { counted } from "../counted.ts";
import { SpecCheckError } from "../errors.ts";
import { loadSegmentEngine } from "../glob/segment-engine.ts";
import type { Config } from "./config.ts";
import type { ConfigFormat, ConfigText, Position } from "./config-text.ts";
import { formatKeyPath, type KeyPath } from "./key-path.ts";
import { locateKeys } from "./locate.ts";
import { parseConfig } from "./parse-config.ts";
import { readRaw } from "./read-raw.ts";

/** The longest text that is parsed, in characters: YAML's parser takes time in the square of the number of keys. */
const MAX_LENGTH: Readonly<Record<ConfigFormat, number>> = {
  json: 1_000_000,
  yaml: 100_000,
  "package-json": 1_000_000,
  "cargo-toml": 1_000_000,
};

/** How many problems a message lists. */
const MAX_LISTED = 100;

/**
 * Reads and checks the text of a configuration, wherever it came from. An empty one is the default.
 *
 * @throws SpecCheckError `config` that lists everything that is wrong, a line each: `file:line:column key problem`.
 */
export async function loadConfig(found: ConfigText): Promise<Config> {
  const longest = MAX_LENGTH[found.format];
  if (found.text.length > longest) {
    const limit = `expected at most ${longest} characters, received ${found.text.length}`;
    throw configError(found.path, [`${found.path}: ${limit}`]);
  }
  const raw = await readRaw(found);
  if (raw.kind === "problems") {
    const lines = raw.problems.map(({ position, problem }) => line(found.path, position, [], problem));
    throw configError(found.path, lines);
  }
  await loadSegmentEngine(raw.value);
  const parsed = parseConfig(raw.value === undefined ? {} : raw.value);
  if (parsed.kind === "problems") {
    const locate = await locateKeys(found);
    const problems = parsed.problems.map((each) => ({ ...each, position: locate(each.keyPath) }));
    problems.sort((a, b) => a.position.line - b.position.line || a.position.column - b.position.column);
    const lines = problems.map(({ position, keyPath, problem }) =>
      line(found.path, position, keyPath, problem),
    );
    throw configError(found.path, lines);
  }
  return parsed.config;
}

function line(path: string, position: Position, keyPath: KeyPath, problem: string): string {
  const key = keyPath.length === 0 ? "" : `${formatKeyPath(keyPath)}: `;
  return `${path}:${position.line}:${position.column} ${key}${problem}`;
}

function configError(path: string, lines: readonly string[]): SpecCheckError {
  const rest = lines.length > MAX_LISTED ? [`and ${lines.length - MAX_LISTED} more`] : [];
  const title = `cannot use ${path}: ${counted(lines.length, "problem")}`;
  const message = [title, ...lines.slice(0, MAX_LISTED), ...rest].join("\n");
  return new SpecCheckError("config", message, {
    help: `Correct ${path}; docs/configuration.md lists every key.`,
  });
}
