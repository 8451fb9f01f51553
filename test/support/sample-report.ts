import type { ApiChange } from "../../src/core/api-change.ts";
import { countChanges } from "../../src/core/moves/count-changes.ts";
import type { Finding, ModuleReport, Report } from "../../src/core/report.ts";

/** An API change: a `pub fn` that was added, unless told otherwise. */
export function sampleChange(overrides: Partial<ApiChange> = {}): ApiChange {
  return {
    change: "added",
    kind: "fn",
    path: "cancel",
    visibility: "pub",
    before: null,
    after: "fn cancel(&self)",
    line: 12,
    previousLine: null,
    ...overrides,
  };
}

/** A module whose API is untouched, unless told otherwise. */
export function sampleModule(overrides: Partial<ModuleReport> = {}): ModuleReport {
  return {
    source: "crates/exec/src/lib.rs",
    previousSource: null,
    status: "modified",
    spec: "crates/exec/src/lib.rs.spec.md",
    specStatus: "unchanged",
    analysis: "complete",
    api: [],
    ...overrides,
  };
}

/** An error about the sample module, unless told otherwise. */
export function sampleFinding(overrides: Partial<Finding> = {}): Finding {
  return {
    rule: "api-changed-without-spec",
    severity: "error",
    path: "crates/exec/src/lib.rs",
    line: null,
    message: "the public API changed and the spec did not",
    help: "Describe the change in crates/exec/src/lib.rs.spec.md and stage it.",
    fingerprint: "0123456789ab",
    ...overrides,
  };
}

/** A report with its verdict and counts worked out from what it holds. */
export function sampleReport(parts: Partial<Report> = {}): Report {
  const modules = parts.modules ?? [];
  const findings = parts.findings ?? [];
  const standing = findings.filter(({ exempt }) => exempt === undefined);
  const errors = standing.filter((finding) => finding.severity === "error").length;
  const warnings = standing.length - errors;
  const exempt = findings.length - standing.length;
  return {
    version: 1,
    mode: "staged",
    base: "1f7a7a472abf3dd9643fd615f6da379c4acb3e3a",
    head: "index",
    verdict: errors > 0 ? "block" : warnings > 0 ? "warn" : "pass",
    modules,
    findings,
    summary: {
      modules: modules.length,
      apiChanges: countChanges(modules),
      errors,
      warnings,
      skipped: modules.filter(({ analysis }) => analysis === "failed" || analysis === "skipped").length,
      ...(exempt > 0 ? { exempt } : {}),
    },
    ...parts,
  };
}
