import * as assert from "uvu/assert";
import { clearReport, unclearedModules } from "../../../src/core/clearance/clear-report.ts";
import type { SpecEdit } from "../../../src/core/clearance/spec-edit.ts";
import type { Report } from "../../../src/core/report.ts";
import { DEFAULT_SEVERITIES } from "../../../src/core/rule-id.ts";
import { describe } from "../../support/describe.ts";
import { sampleChange, sampleFinding, sampleModule, sampleReport } from "../../support/sample-report.ts";

const run = sampleChange({ change: "changed", path: "run", before: "fn run()", line: 3 });
const stop = sampleChange({ change: "changed", path: "stop", before: "fn stop()", line: 9 });
const inner = sampleChange({ change: "changed", path: "inner", visibility: "pub(crate)", line: 12 });

const MODULE = { source: "a.rs", spec: "a.rs.spec.md" };

const judged = (api: readonly (typeof run)[], more: Partial<Report> = {}): Report =>
  sampleReport({
    modules: [sampleModule({ ...MODULE, api }), sampleModule({ source: "b.rs", spec: "b.md", api: [run] })],
    findings: [
      sampleFinding({ path: "a.rs", line: 3 }),
      sampleFinding({ path: "a.rs", rule: "analysis-incomplete", severity: "warn" }),
    ],
    ...more,
  });

const edit = (word: string): SpecEdit => ({
  commit: { oid: word, subject: `say ${word}` },
  added: new Set([word]),
  removed: new Set(),
  left: new Set(["run", "stop", "inner"]),
});

const clear = (report: Report, ...words: readonly string[]) =>
  clearReport(report, {
    editsOf: (spec) => (spec === "a.rs.spec.md" ? words.map(edit) : []),
    severitiesFor: () => DEFAULT_SEVERITIES,
  });

const findings = (report: Report) =>
  report.findings.map(({ rule, severity, line, message }) => ({ rule, severity, line, message }));

describe("clearReport", (test) => {
  test("clears a module whose changes were all described, and names the commits", () => {
    const report = clear(judged([run, stop, inner]), "stop", "inner", "run");
    assert.equal(
      report.findings.map(({ rule }) => rule),
      ["analysis-incomplete"],
    );
    assert.equal(report.modules[0]?.clearedBy, [
      { oid: "stop", subject: "say stop" },
      { oid: "inner", subject: "say inner" },
      { oid: "run", subject: "say run" },
    ]);
    assert.is(report.modules[0]?.specStatus, "unchanged");
    assert.equal([report.verdict, report.summary.errors, report.summary.warnings], ["warn", 0, 1]);
    assert.is(report.modules[1]?.clearedBy, undefined);
  });

  test("leaves the finding for the changes that were not", () => {
    const report = clear(judged([run, stop]), "run");
    assert.equal(findings(report)[1], {
      rule: "api-changed-without-spec",
      severity: "error",
      line: 9,
      message: "public API changed, its spec did not: changed fn stop",
    });
    assert.is(report.modules[0]?.clearedBy, undefined);
    assert.equal(report.modules[0]?.api, [run, stop]);
    assert.is(report.verdict, "block");
  });

  test("leaves a warning where only the crate's changes were not described", () => {
    const report = clear(judged([run, inner]), "run");
    assert.equal(findings(report)[1], {
      rule: "crate-api-changed-without-spec",
      severity: "warn",
      line: 12,
      message: "crate API changed, its spec did not: changed fn inner",
    });
    assert.is(report.verdict, "warn");
  });

  test("clears what warns as well", () => {
    const warned = judged([inner], {
      findings: [sampleFinding({ path: "a.rs", rule: "crate-api-changed-without-spec", severity: "warn" })],
    });
    assert.is(clear(warned, "inner").verdict, "pass");
  });

  test("is the report itself where nothing was described", () => {
    const report = judged([run, stop]);
    assert.is(clear(report), report);
    assert.is(clear(report, "other"), report);
  });

  test("keeps the commits of a report", () =>
    assert.equal(clear(judged([run], { commits: [] }), "run").commits, []));
});

describe("unclearedModules", (test) => {
  const sources = (report: Report) => unclearedModules(report).map(({ source }) => source);

  test("are those with a finding about an API change", () => assert.equal(sources(judged([run])), ["a.rs"]));

  test("leave out what is exempt, and other findings", () => {
    const exempt = { reason: "r", commit: null };
    assert.equal(sources(judged([run], { findings: [sampleFinding({ path: "a.rs", exempt })] })), []);
    const missing = sampleFinding({ path: "a.rs", rule: "spec-missing" });
    assert.equal(sources(judged([run], { findings: [missing] })), []);
  });
});
