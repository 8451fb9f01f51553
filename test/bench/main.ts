import { parseArgs } from "node:util";
import { withRepo } from "../support/temp-repo.ts";
import { BENCH_CASES } from "./bench-case.ts";
import { benchTable } from "./bench-table.ts";
import { bareNode, checkOf, programOf } from "./commands.ts";
import { borrowObjects, realCases, stageReal } from "./real-cases.ts";
import { readResults, writeResults } from "./result-file.ts";
import { type CaseResult, runCase } from "./run-case.ts";
import { stageCase } from "./stage-case.ts";
import { commitDescribed, treeCases } from "./tree-cases.ts";

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
    const bare = bareNode(repo);
    const unwanted = { wanted: null, wantedMemory: null };
    const isAsked = ({ name }: { readonly name: string }) => name.includes(values.only);
    for (const real of realCases(repo, tip).filter(isAsked)) {
      stageReal(repo, real);
      const check = checkOf(repo, "program");
      note(runCase({ name: real.name, ...unwanted, bare, check, runs, home: repo.home }));
    }
    for (const { name, args } of treeCases(repo, tip, commitDescribed(repo, tip)).filter(isAsked)) {
      note(runCase({ name, ...unwanted, bare, check: programOf(repo, args), runs, home: repo.home }));
    }
  });
}
if (values.output !== undefined) writeResults(values.output, results, runs);
process.stdout.write(benchTable(results, before));
