import { parseArgs } from "node:util";
import { withRepo } from "../support/temp-repo.ts";
import { BENCH_CASES } from "./bench-case.ts";
import { benchTable } from "./bench-table.ts";
import { bareNode, checkOf } from "./commands.ts";
import { borrowObjects, realCases, stageReal } from "./real-cases.ts";
import { readResults, writeResults } from "./result-file.ts";
import { type CaseResult, runCase } from "./run-case.ts";
import { stageCase } from "./stage-case.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: "string", default: "15" },
    only: { type: "string", default: "" },
    output: { type: "string" },
    compare: { type: "string" },
  },
});
const runs = Number(values.runs);
if (!Number.isSafeInteger(runs) || runs < 1) throw new RangeError(`--runs wants a count, not ${values.runs}`);
const before = values.compare === undefined ? [] : readResults(values.compare);
const results: CaseResult[] = [];

function note(result: CaseResult): void {
  results.push(result);
  process.stderr.write(`${result.name}: ${result.ratio.median.toFixed(2)}\n`);
}

for (const entry of BENCH_CASES.filter(({ name }) => name.includes(values.only))) {
  await withRepo((repo) => {
    stageCase(repo, entry);
    const { name, wanted, wantedMemory, through } = entry;
    const home = through === "program" ? repo.home : null;
    note(
      runCase({
        name,
        wanted,
        wantedMemory,
        bare: bareNode(repo),
        check: checkOf(repo, through),
        runs,
        home,
      }),
    );
  });
}
for (const path of positionals) {
  await withRepo((repo) => {
    const tip = borrowObjects(repo, path);
    for (const real of realCases(repo, tip).filter(({ name }) => name.includes(values.only))) {
      stageReal(repo, real);
      const check = checkOf(repo, "program");
      const unwanted = { wanted: null, wantedMemory: null };
      note(runCase({ name: real.name, ...unwanted, bare: bareNode(repo), check, runs, home: repo.home }));
    }
  });
}
if (values.output !== undefined) writeResults(values.output, results, runs);
process.stdout.write(benchTable(results, before));
