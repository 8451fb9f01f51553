import { readFileSync, writeFileSync } from "node:fs";
import * as v from "valibot";
import type { CaseResult } from "./run-case.ts";

const SPREAD = v.object({ median: v.number(), low: v.number(), high: v.number() });

const RESULTS = v.object({
  version: v.literal(1),
  node: v.string(),
  runs: v.number(),
  cases: v.array(
    v.object({
      name: v.string(),
      wanted: v.nullable(v.number()),
      wantedMemory: v.nullable(v.number()),
      time: SPREAD,
      bare: SPREAD,
      ratio: SPREAD,
      memory: v.nullable(v.number()),
    }),
  ),
});

/** Writes what was measured, as JSON. */
export function writeResults(file: string, cases: readonly CaseResult[], runs: number): void {
  writeFileSync(file, `${JSON.stringify({ version: 1, node: process.version, runs, cases }, null, 2)}\n`);
}

/** The cases that an earlier run wrote. Throws when the file is no such result. */
export function readResults(file: string): readonly CaseResult[] {
  const content: unknown = JSON.parse(readFileSync(file, "utf8"));
  return v.parse(RESULTS, content).cases;
}
