import { LineCounter, parseDocument } from "yaml";
import type { RawConfig } from "./read-raw.ts";

/** Reads YAML 1.2 as plain data: no tags beyond the standard's, no dates, every key once, few aliases. */
export function readYaml(text: string): RawConfig {
  const lines = new LineCounter();
  try {
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
    const wrong = [...document.errors, ...document.warnings];
    if (wrong.length === 0)
      return { kind: "value", value: document.toJS({ maxAliasCount: 100 }) ?? undefined };
    const problems = wrong.map(({ pos, message }) => {
      const { line, col } = lines.linePos(pos[0]);
      return { position: { line, column: col }, problem: `is not YAML: ${message}` };
    });
    return { kind: "problems", problems };
  } catch (error) {
    // What yaml throws for aliases that multiply or lead nowhere.
    if (!(error instanceof ReferenceError)) throw error;
    const problem = `cannot be read as YAML: ${error.message}`;
    return { kind: "problems", problems: [{ position: { line: 1, column: 1 }, problem }] };
  }
}
