import * as assert from "uvu/assert";
import { type PushedReport, pushReport } from "../../../src/core/push/push-report.ts";
import { describe } from "../../support/describe.ts";
import { sampleFinding, sampleModule, sampleReport } from "../../support/sample-report.ts";

const ref = (isExempt: boolean): PushedReport => ({
  net: sampleReport({
    modules: [sampleModule({ specStatus: isExempt ? "exempt" : "unchanged" })],
    findings: [sampleFinding(isExempt ? { exempt: { reason: "r", commit: null } } : {})],
  }),
  commits: [],
});

describe("pushReport", (test) => {
  for (const [title, refs, exempt] of [
    ["both", [true, true], true],
    ["the first alone", [true, false], false],
    ["the second alone", [false, true], false],
  ] as const) {
    test(`of two refs that bring the same, exempt in ${title}`, () => {
      const { findings, modules, verdict } = pushReport(refs.map(ref), true);
      assert.is(findings.length, 1);
      assert.is(findings[0]?.exempt !== undefined, exempt);
      assert.is(modules[0]?.specStatus, exempt ? "exempt" : "unchanged");
      assert.is(verdict, exempt ? "pass" : "block");
    });
  }

  test("blocks only where it is to", () => {
    assert.is(pushReport([ref(false)], false).verdict, "warn");
    assert.is(pushReport([], true).verdict, "pass");
  });
});
