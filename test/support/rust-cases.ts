import { readdirSync, readFileSync } from "node:fs";
import type { Analysis, VisibilityFilter } from "../../src/core/api-change.ts";

/** Two versions of a Rust source, and whether the API differs. */
export interface RustCase {
  readonly id: string | number;
  readonly category: string;
  readonly before: string;
  readonly after: string;
  readonly changed: boolean;
  readonly note: string;
  /** `public` when left out. */
  readonly visibility?: VisibilityFilter;
  /** How far both can be read; `complete` when left out. */
  readonly analysis?: Analysis;
  /**
   * How rustc 1.95 takes both versions: the edition, 2024 when left out, or `nightly`. `none` where it does not take
   * them alone: they need another crate or file, are damaged on purpose, or are syntax that it does not know yet.
   */
  readonly rustc?: string;
}

const FOLDER = "test/fixtures/rust-cases";

/** All before and after cases of the fixtures, the first matrix and those by category. */
export function rustCases(): readonly RustCase[] {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith(".json"));
  return ["test/fixtures/rust-api-cases.json", ...files.sort().map((name) => `${FOLDER}/${name}`)].flatMap(
    readCases,
  );
}

function readCases(path: string): readonly RustCase[] {
  const cases: readonly RustCase[] = JSON.parse(readFileSync(path, "utf8"));
  return cases;
}
