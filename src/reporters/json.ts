import type { CommitReport, Finding, ModuleReport, Report } from "../core/report.ts";
import { changeDocument } from "./json/api-json.ts";
import { jsonDocument } from "./json/document.ts";

/** The report for programs: version 1 of `docs/report.schema.json`, every key in this order, `commits` only in a push. */
export function renderJson(report: Report): string {
  return jsonDocument({
    version: report.version,
    mode: report.mode,
    base: report.base,
    head: report.head,
    verdict: report.verdict,
    modules: report.modules.map(moduleDocument),
    ...(report.commits === undefined ? {} : { commits: report.commits.map(commitDocument) }),
    findings: report.findings.map(findingDocument),
    summary: {
      modules: report.summary.modules,
      apiChanges: report.summary.apiChanges,
      errors: report.summary.errors,
      warnings: report.summary.warnings,
      skipped: report.summary.skipped,
    },
  });
}

function moduleDocument(module: ModuleReport) {
  return {
    source: module.source,
    previousSource: module.previousSource,
    status: module.status,
    spec: module.spec,
    specStatus: module.specStatus,
    analysis: module.analysis,
    api: module.api.map(changeDocument),
  };
}

function findingDocument(finding: Finding) {
  return {
    rule: finding.rule,
    severity: finding.severity,
    path: finding.path,
    line: finding.line,
    message: finding.message,
    help: finding.help,
    fingerprint: finding.fingerprint,
  };
}

function commitDocument(commit: CommitReport) {
  return {
    oid: commit.oid,
    subject: commit.subject,
    verdict: commit.verdict,
    modules: commit.modules.map(moduleDocument),
    findings: commit.findings.map(findingDocument),
  };
}
