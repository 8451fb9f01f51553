import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";

interface Outcome {
  readonly file: string;
  readonly passed: number;
  readonly failed: number;
  readonly output: string;
}

/**
 * Runs every `test/**\/*.test.ts` (or those whose path contains an argument) in a process of its own, and fails when
 * a file ran no test, ran fewer than it declared, or exited badly: uvu alone reports all of those as green.
 */
const wanted = process.argv.slice(2);
const files = readdirSync("test", { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".test.ts"))
  .filter((file) => wanted.length === 0 || wanted.some((part) => file.includes(part)))
  .sort();

async function runFile(file: string): Promise<Outcome> {
  const built = join(".build/test", file.replace(/\.ts$/, ".js"));
  const child = spawn(process.execPath, ["--enable-source-maps", built], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, FORCE_COLOR: "0" },
  });
  let output = "";
  child.stdout.on("data", (chunk) => {
    output += chunk;
  });
  child.stderr.on("data", (chunk) => {
    output += chunk;
  });
  const code = await new Promise<number>((resolve) => child.on("close", (status) => resolve(status ?? 1)));
  const count = (label: string) => Number(new RegExp(`^  ${label}:\\s+(\\d+)$`, "m").exec(output)?.[1] ?? 0);
  const total = count("Total");
  const passed = count("Passed");
  const sound = code === 0 && total > 0 && total === passed && count("Skipped") === 0;
  return { file, passed, failed: sound ? 0 : Math.max(1, total - passed), output };
}

const queue = [...files];
const outcomes: Outcome[] = [];

async function work(): Promise<void> {
  for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
    const outcome = await runFile(file);
    outcomes.push(outcome);
    const mark = outcome.failed === 0 ? "ok  " : "FAIL";
    process.stdout.write(`${mark} ${outcome.file} (${outcome.passed})\n`);
    if (outcome.failed > 0) process.stdout.write(`${outcome.output}\n`);
  }
}

await Promise.all(Array.from({ length: Math.min(4, availableParallelism()) }, work));
const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0);
if (files.length === 0) process.stdout.write("no test file matches\n");
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed > 0 || files.length === 0 ? 1 : 0;
