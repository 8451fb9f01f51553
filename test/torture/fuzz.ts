import { fuzzBases } from "./fuzz/bases.ts";
import { type FuzzRun, fuzzRun } from "./fuzz/fuzz-run.ts";
import { climb } from "./fuzz/ladder.ts";
import { SHAPES } from "./fuzz/shapes.ts";
import { tortureArguments } from "./support/arguments.ts";

/**
 * `npm run fuzz -- [--count N] [--seed S] [--size N] [DIR…]`: reads N hostile texts, made from the fixtures and from
 * the Rust below the folders, then texts of one pathological shape each in sizes that double up to `--size`
 * characters. Ends with 1 when a promise is broken or a shape takes more than linear time.
 */
const given = tortureArguments(["count", "seed", "size"]);
const count = given.number("count", 200_000);
const start = performance.now();

function tell({ count: done, characters, analyses, faults, slowest }: FuzzRun): void {
  const seconds = (performance.now() - start) / 1000;
  const kinds = Object.entries(analyses).map(([name, times]) => `${times} ${name}`);
  process.stdout.write(
    `${done} texts of ${(characters / done).toFixed(0)} characters in ${seconds.toFixed(0)} s ` +
      `(${(done / seconds).toFixed(0)} a second): ${kinds.sort().join(", ")}; ${faults.length} faults; ` +
      `slowest ${slowest.milliseconds.toFixed(2)} ms for ${slowest.text.length} characters\n`,
  );
}

const run = fuzzRun(fuzzBases(given.folders), { count, seed: given.number("seed", 1), every: 500_000 }, tell);
tell(run);
process.stdout.write(`slowest text: ${JSON.stringify(run.slowest.text)}\n`);
for (const { promise, texts, detail } of run.faults) {
  process.stdout.write(
    `BROKEN: ${promise}\n  ${texts.map((text) => JSON.stringify(text)).join("\n  ")}\n${detail}\n`,
  );
}

let steep = 0;
const largest = given.number("size", 1_000_000);
for (const [name, shape] of largest > 0 ? Object.entries(SHAPES) : []) {
  const { steps, verdict } = climb(shape, { from: Math.min(16_000, largest), to: largest, rounds: 2 });
  const rungs = steps.map(
    ({ size, milliseconds }) => `${(size / 1000).toFixed(0)}k ${milliseconds.toFixed(0)} ms`,
  );
  process.stdout.write(`${verdict}: ${name}: ${rungs.join(", ")}\n`);
  if (verdict !== "linear") steep += 1;
}
process.exitCode = run.faults.length + steep === 0 ? 0 : 1;
