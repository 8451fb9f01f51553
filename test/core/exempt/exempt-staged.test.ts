import * as assert from "uvu/assert";
import { exemptStaged } from "../../../src/core/exempt/exempt-staged.ts";
import { describe } from "../../support/describe.ts";
import { sampleFinding, sampleModule, sampleReport } from "../../support/sample-report.ts";

const blocked = sampleReport({
  modules: [sampleModule()],
  findings: [sampleFinding(), sampleFinding({ rule: "analysis-incomplete", severity: "warn" })],
});

describe("exemptStaged", (test) => {
  test("exempts everything with the reason of SPEC_EXEMPT", () => {
    const { report, notices } = exemptStaged(blocked, " moved\nonly ");
    assert.equal(notices, []);
    assert.is(report.verdict, "pass");
    assert.equal(
      report.findings.map(({ exempt }) => exempt),
      [
        { reason: "moved only", commit: null },
        { reason: "moved only", commit: null },
      ],
    );
    assert.is(report.modules[0]?.specStatus, "exempt");
    assert.is(report.summary.exempt, 2);
  });

  test("exempts nothing where it is not set", () => {
    assert.equal(exemptStaged(blocked, undefined), { report: blocked, notices: [] });
  });

  test("exempts nothing where it is blank, and says so", () => {
    for (const blank of ["", " \n"]) {
      assert.equal(exemptStaged(blocked, blank), {
        report: blocked,
        notices: ["SPEC_EXEMPT gives no reason, so it exempts nothing"],
      });
    }
  });

  test("has nothing to say where there is nothing to exempt", () => {
    const clean = sampleReport({ modules: [sampleModule()] });
    for (const value of ["reason", ""]) {
      assert.equal(exemptStaged(clean, value), { report: clean, notices: [] });
    }
  });
});
