import { readFileSync } from "node:fs";
import { isFault, mutateText, type Trial } from "./mutate/mutate-run.ts";
import { faultText, mutateTable } from "./mutate/mutate-table.ts";
import { loadParse } from "./mutate/syntax.ts";
import { tortureArguments } from "./support/arguments.ts";
import { seeded } from "./support/random.ts";
import { rustFiles } from "./support/rust-files.ts";

/**
 * `npm run mutate -- DIR… [--count N] [--seed S]`: edits the Rust files below the folders N times in all, in ways that
 * change their API and in ways that do not, and compares the product's verdict with that of a second reader. Ends with
 * 1 when a change was missed or one was seen where there is none.
 */
const given = tortureArguments(["count", "seed"]);
const count = given.number("count", 20_000);
const random = seeded(given.number("seed", 1));
const files = rustFiles(given.folders, 120_000);
if (files.length === 0) {
  process.stderr.write("usage: npm run mutate -- DIR… [--count N] [--seed S]\n");
  process.exit(2);
}
const parse = await loadParse();
const trials: Trial[] = [];

/** Mutations of one file: few where there are many files. */
const share = Math.max(8, Math.ceil((2 * count) / files.length));

for (let idle = 0; trials.length < count && idle < 1000; idle++) {
  const file = random.pick(files);
  const made = mutateText(readFileSync(file, "utf8"), parse, { count: Math.min(share, 200), random });
  if (made.length > 0) idle = 0;
  for (const trial of made.slice(0, count - trials.length)) {
    if (isFault(trial)) process.stdout.write(`${faultText(file, trial)}\n`);
    trials.push({ ...trial, before: "", after: "", report: "" });
  }
}
const wrong = trials.filter(isFault).length;
process.stdout.write(
  `${mutateTable(trials)}\n${trials.length} mutations of ${files.length} files, ${wrong} wrong\n`,
);
process.exitCode = wrong === 0 && trials.length > 0 ? 0 : 1;
