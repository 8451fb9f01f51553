import { openStream } from "../../src/io/output.ts";

/**
 * A program for the tests of `openStream`: writes as many lines as its first argument says, in one text or with
 * `--lines` one by one, and ends with status 1, as a run with findings does.
 */
const lines = Number(process.argv[2]);
const report = openStream(process.stdout, "standard output");
const texts = Array.from({ length: lines }, (_, row) => `${String(row).padStart(9, "0")}\n`);
process.exitCode = 1;
try {
  for (const text of process.argv[3] === "--lines" ? texts : [texts.join("")]) {
    if (await report.write(text)) continue;
    process.stderr.write("nobody reads\n");
    break;
  }
} catch (error) {
  process.stderr.write(String(error));
  process.exitCode = 2;
}
