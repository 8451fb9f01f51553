import { positionAt } from "./config-text.ts";
import type { RawConfig } from "./read-raw.ts";

const STRING = /"[^"\\]*(?:\\.[^"\\]*)*"/;
const TOKEN = new RegExp(
  `${STRING.source}|[{}[\\],:]|true|false|null|-?[\\d.]+(?:[eE][+-]?\\d+)?|[ \\t\\r\\n]+`,
  "y",
);

/** A key that stands twice in one table of a JSON text, and the offset of the second. */
interface DuplicateKey {
  readonly key: string;
  readonly offset: number;
}

/** Reads JSON as plain data. With `keysOnce`, a key that is given twice is a problem: `JSON.parse` takes the last. */
export function readJson(text: string, { keysOnce }: { readonly keysOnce: boolean }): RawConfig {
  try {
    const value: unknown = JSON.parse(text);
    const duplicates = keysOnce ? duplicateKeys(text) : [];
    if (duplicates.length === 0) return { kind: "value", value };
    const problems = duplicates.map(({ key, offset }) => ({
      position: positionAt(text, offset),
      problem: `the key ${JSON.stringify(key)} stands here for the second time`,
    }));
    return { kind: "problems", problems };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const told = / at position (\d+)/.exec(error.message)?.[1];
    const position = positionAt(text, told === undefined ? firstUnknownToken(text) : Number(told));
    const problem = error.message.replace(/( in JSON)? at position .*$|, (\.\.\.)?".*$/s, "");
    return { kind: "problems", problems: [{ position, problem: `is not JSON: ${problem}` }] };
  }
}

/** Where a text stops being made of JSON's tokens: not every error of `JSON.parse` tells its place. */
function firstUnknownToken(text: string): number {
  TOKEN.lastIndex = 0;
  let end = 0;
  while (TOKEN.test(text)) end = TOKEN.lastIndex;
  return end;
}

/** In valid JSON, a string is a key when a colon follows it. */
function duplicateKeys(text: string): readonly DuplicateKey[] {
  const tables: Set<string>[] = [];
  const duplicates: DuplicateKey[] = [];
  for (const { 0: token, index } of text.matchAll(new RegExp(`${STRING.source}(\\s*:)?|[{}[\\]]`, "g"))) {
    if (token === "{" || token === "[") tables.push(new Set());
    else if (token === "}" || token === "]") tables.pop();
    else if (token.endsWith(":")) {
      const keys = tables.at(-1);
      const key = String(JSON.parse(token.slice(0, -1)));
      if (keys?.has(key)) duplicates.push({ key, offset: index });
      keys?.add(key);
    }
  }
  return duplicates;
}
