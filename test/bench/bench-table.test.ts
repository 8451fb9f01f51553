import * as assert from "uvu/assert";
import { describe } from "../support/describe.ts";
import { withFolder } from "../support/temp-folder.ts";
import { benchTable } from "./bench-table.ts";
import { readResults, writeResults } from "./result-file.ts";
import type { CaseResult } from "./run-case.ts";

const RESULT: CaseResult = {
  name: "median commit",
  wanted: 2.5,
  wantedMemory: 90,
  time: { median: 150.4, low: 140, high: 160 },
  bare: { median: 60, low: 59, high: 61 },
  ratio: { median: 2.5, low: 2.33, high: 2.67 },
  memory: 71.6,
};

describe("benchTable", (it) => {
  it("tells the ratio with its spread beside what is wanted", () => {
    assert.is(
      benchTable([RESULT], []).split("\n")[2],
      "| median commit | 150 ms | 2.50 (2.33–2.67)        | ≤ 2.5  | 72 MB  | ≤ 90 MB |",
    );
  });

  it("tells the change since an earlier run, and which case is new", () => {
    const now = [
      { ...RESULT, ratio: { ...RESULT.ratio, median: 2 } },
      { ...RESULT, name: "other", wanted: null, wantedMemory: null, memory: null },
    ];
    const [, , first = "", second = ""] = benchTable(now, [RESULT]).split("\n");
    assert.match(first, /\| −20 % {2}\|$/);
    assert.match(second, /\| new {4}\|$/);
  });

  it("comes back from its file, and takes no other file", async () => {
    await withFolder((folder) => {
      const file = `${folder}/bench.json`;
      writeResults(file, [RESULT], 15);
      assert.equal(readResults(file), [RESULT]);
      assert.throws(() => readResults("package.json"));
    });
  });
});
