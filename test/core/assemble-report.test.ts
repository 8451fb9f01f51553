import * as assert from "uvu/assert";
import { assembleReport } from "../../src/core/assemble-report.ts";
import { describe } from "../support/describe.ts";
import { sampleChange, sampleFinding, sampleModule } from "../support/sample-report.ts";

const EMPTY = { mode: "staged", base: null, head: "index", modules: [], findings: [] } as const;

describe("assembleReport", (test) => {
  test("an empty one passes", () => {
    const summary = { modules: 0, apiChanges: 0, errors: 0, warnings: 0, skipped: 0 };
    assert.equal(assembleReport(EMPTY), { version: 1, ...EMPTY, verdict: "pass", summary });
  });

  test("counts", () => {
    const { summary } = assembleReport({
      ...EMPTY,
      modules: [
        sampleModule({ api: [sampleChange(), sampleChange()] }),
        sampleModule({ api: [sampleChange()], analysis: "partial" }),
        sampleModule({ analysis: "failed" }),
        sampleModule({ analysis: "skipped" }),
      ],
      findings: [sampleFinding(), sampleFinding({ severity: "warn" }), sampleFinding({ severity: "warn" })],
    });
    assert.equal(summary, { modules: 4, apiChanges: 3, errors: 1, warnings: 2, skipped: 2 });
  });

  test("blocks for an error, warns for a warning", () => {
    const verdict = (...severities: readonly ("warn" | "error")[]) =>
      assembleReport({ ...EMPTY, findings: severities.map((severity) => sampleFinding({ severity })) })
        .verdict;
    assert.equal([verdict(), verdict("warn"), verdict("warn", "error")], ["pass", "warn", "block"]);
  });

  test("sorts modules by source, in no locale's order", () => {
    const sources = ["src/b.rs", "src/Z.rs", "src/ä.rs", "src/a.rs"];
    const { modules } = assembleReport({
      ...EMPTY,
      modules: sources.map((source) => sampleModule({ source })),
    });
    assert.equal(
      modules.map(({ source }) => source),
      ["src/Z.rs", "src/a.rs", "src/b.rs", "src/ä.rs"],
    );
  });

  test("sorts findings by path, line, rule and fingerprint", () => {
    const sorted = [
      sampleFinding({ path: "a", line: null }),
      sampleFinding({ path: "a", line: 2, rule: "analysis-incomplete" }),
      sampleFinding({ path: "a", line: 2, rule: "spec-missing", fingerprint: "000000000000" }),
      sampleFinding({ path: "a", line: 2, rule: "spec-missing", fingerprint: "000000000001" }),
      sampleFinding({ path: "a", line: 10 }),
      sampleFinding({ path: "b", line: 1 }),
    ];
    for (const findings of [sorted.toReversed(), [...sorted.slice(3), ...sorted.slice(0, 3)]]) {
      assert.equal(assembleReport({ ...EMPTY, findings }).findings, sorted);
    }
  });
});
