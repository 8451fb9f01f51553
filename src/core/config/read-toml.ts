import { getStaticTOMLValue, ParseError, parseTOML } from "toml-eslint-parser";
import type { RawConfig } from "./read-raw.ts";

/** Reads TOML as plain data. */
export function readToml(text: string): RawConfig {
  try {
    return { kind: "value", value: getStaticTOMLValue(parseTOML(text)) };
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    const position = { line: error.lineNumber, column: error.column + 1 };
    return { kind: "problems", problems: [{ position, problem: `is not TOML: ${error.message}` }] };
  }
}
