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
    assert.is(merged.summary.warnings, 2);
    assert.is(merged.summary.modules, 2);
  });

  test("weighs a module's API against each parent by itself: what is least stands", () => {
    const module = sampleModule({ source: "a.rs", spec: "a.rs.spec.md" });
    const strict = sampleFinding({ rule: "api-changed-without-spec", path: "a.rs" });
    const mild = sampleFinding({ rule: "crate-api-changed-without-spec", path: "a.rs", severity: "warn" });
    const left = sampleReport({ modules: [module], findings: [strict] });
    const right = sampleReport({ modules: [module], findings: [mild] });
    assert.equal(standingReport(left, [right]).findings, [mild]);
    assert.equal(standingReport(right, [left]).findings, [mild]);
    assert.equal(standingReport(left, [left, right]).verdict, "warn");
    assert.equal(standingReport(left, [left, left]).verdict, "block");
  });

  test("knows a module by either of its two files", () => {
    const module = sampleModule({ source: "a.rs", spec: "a.rs.spec.md" });
    const atSource = sampleFinding({ rule: "spec-missing", path: "a.rs" });
    const atSpec = sampleFinding({ rule: "spec-orphaned", path: "a.rs.spec.md" });
    const left = sampleReport({ modules: [module], findings: [atSource] });
    const right = sampleReport({ modules: [module], findings: [atSpec] });
    assert.equal(standingReport(left, [right]).findings, [atSource]);
    assert.equal(standingReport(right, [left]).findings, [atSpec]);
  });

  test("takes modules of one shared spec for two", () => {
    const modules = ["a.rs", "b.rs"].map((source) => sampleModule({ source, spec: "mod.spec.md" }));
    const left = sampleReport({ modules, findings: [sampleFinding({ path: "a.rs" })] });
    const right = sampleReport({ modules, findings: [sampleFinding({ path: "b.rs" })] });
    assert.equal(standingReport(left, [right]).findings, []);
  });

  test("takes no other rule for one about the spec", () => {
    const modules = [sampleModule({ source: "a.rs" })];
    const left = sampleReport({ modules, findings: [sampleFinding({ path: "a.rs" })] });
    const other = sampleFinding({ path: "a.rs", rule: "analysis-incomplete", severity: "warn" });
    const right = sampleReport({ modules, findings: [other] });
    assert.equal(standingReport(left, [right]).findings, []);
    assert.equal(standingReport(right, [left]).findings, []);
  });
});
