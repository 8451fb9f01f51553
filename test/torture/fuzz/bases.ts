import { readFileSync } from "node:fs";
import { rustFiles } from "../support/rust-files.ts";

/** Most characters of a chunk: small texts, so that many can be read. */
const MOST = 500;

/** The Rust that the fuzzer begins with: the fixtures, both sides of all cases, pieces of the files below `folders`. */
export function fuzzBases(folders: readonly string[]): readonly string[] {
  const cases: unknown = JSON.parse(readFileSync("test/fixtures/rust-api-cases.json", "utf8"));
  const files = rustFiles(["test/fixtures/rust", ...folders]).map((file) => readFileSync(file, "utf8"));
  return [...(Array.isArray(cases) ? cases.flatMap(sidesOf) : []), ...files.flatMap(chunksOf)];
}

/** A file cut where a line ends a block at the left margin, so that the brackets of most chunks pair. */
function chunksOf(text: string): string[] {
  return text.split(/(?<=^[})]+;?\n)/m).filter((chunk) => chunk.length < MOST);
}

function sidesOf(entry: unknown): string[] {
  if (typeof entry !== "object" || entry === null || !("before" in entry) || !("after" in entry)) return [];
  return [String(entry.before), String(entry.after)];
}
