#!/usr/bin/env node
import { join } from "node:path";
import { useCodeCache } from "./io/code-cache.ts";
import { delayOptimization } from "./io/delay-optimization.ts";

/** Runs the program. What it is made of loads after this, so that the check of a commit can load it fast. */
async function start(): Promise<void> {
  const [first] = process.argv.slice(2);
  const keepCode = isHook(first) ? useCodeCache(join(import.meta.dirname, "chunks"), process.env) : () => {};
  delayOptimization();
  const { main } = await import("./main.ts");
  process.exitCode = await main(process);
  keepCode();
}

/** The check of a commit runs many times an hour, for a moment; all else runs seldom. */
function isHook(first: string | undefined): boolean {
  return first === undefined || first === "--staged";
}

void start();
