import * as assert from "uvu/assert";
import type { Finding, Report } from "../../src/core/report.ts";
import { standingReport } from "../../src/core/standing-report.ts";
import { describe } from "../support/describe.ts";
import { sampleFinding, sampleModule, sampleReport } from "../support/sample-report.ts";

const finding = (path: string, severity: "error" | "warn" = "error", fingerprint = "0"): Finding =>
  sampleFinding({
    rule: severity === "error" ? "api-changed-without-spec" : "spec-missing",
    path,
    severity,
    fingerprint,
  });

const report = (base: string, findings: readonly Finding[]): Report =>
  sampleReport({ base, findings, modules: findings.map(({ path }) => sampleModule({ source: path })) });

describe("standingReport", (test) => {
  test("is the report itself where there is one parent", () => {
    const only = report("1", [finding("a.rs"), finding("b.rs", "warn")]);
    assert.equal(standingReport(only, []), only);
  });

  test("keeps what stands against every parent, by rule and path, as HEAD's report has it", () => {
    const merged = standingReport(report("1", [finding("a.rs", "error", "1"), finding("b.rs")]), [
      report("2", [finding("a.rs", "error", "2"), finding("c.rs")]),
      report("3", [finding("a.rs", "error", "3"), finding("b.rs")]),
    ]);
    assert.is(merged.base, "1");
    assert.equal(merged.findings, [finding("a.rs", "error", "1")]);
    assert.equal(
      merged.modules.map(({ source }) => source),
      ["a.rs"],
    );
  });

  test("passes a verdict of its own", () => {
    const merged = standingReport(report("1", [finding("a.rs"), finding("b.rs", "warn")]), [
      report("2", [finding("a.rs", "warn"), finding("b.rs", "warn")]),
    ]);
    assert.is(merged.verdict, "warn");
    assert.is(merged.summary.errors, 0);
    assert.is(merged.summary.warnings, 1);
    assert.is(merged.summary.modules, 2);
  });
});
