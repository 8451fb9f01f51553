import { resolve } from "node:path";
import { compareWays } from "./histories/compare-ways.ts";
import { editedSources } from "./histories/edited-sources.ts";
import { tortureArguments } from "./support/arguments.ts";

/**
 * `npm run histories -- REPO… [--every N] [--from K]`: of every N-th pair of contents that a Rust file had before and
 * after a commit, from the K-th on, asks the shorter ways to an API diff and the long one, forth and back, for each
 * visibility. Ends with 1 when they do not say the same.
 */
const given = tortureArguments(["every", "from"]);
if (given.folders.length === 0) {
  process.stderr.write("usage: npm run histories -- REPO… [--every N] [--from K]\n");
  process.exit(2);
}
const every = given.number("every", 1);
const from = given.number("from", 0);
let wrong = 0;
for (const folder of given.folders) {
  const repository = resolve(folder);
  let pairs = 0;
  let told = 0;
  let alike = 0;
  for (const pair of editedSources(repository, { every, from })) {
    pairs += 1;
    const { differences, twins, isTold } = compareWays(pair);
    if (twins > 0) alike += 1;
    if (isTold) told += 1;
    wrong += differences.length;
    for (const words of differences) process.stdout.write(`${pair.ids.join(" ")}: ${words}\n`);
  }
  const share = pairs === 0 ? 0 : (100 * told) / pairs;
  process.stdout.write(
    `${folder}: ${pairs} pairs, ${share.toFixed(1)} % told by their edited items alone, ${alike} of one of several items written alike\n`,
  );
}
process.stdout.write(`${wrong} answers differ\n`);
process.exitCode = wrong === 0 ? 0 : 1;
