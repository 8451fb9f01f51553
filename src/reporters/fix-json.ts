import type { FixReport } from "../core/fix/fix-report.ts";
import { jsonDocument } from "./json/document.ts";
import { findingDocument } from "./json/finding-json.ts";

/** What `spec-check fix` did for programs, with the edits as a patch. */
export function renderFixJson(report: FixReport): string {
  const { version, isDryRun, verdict, repairs, left, findings, patch } = report;
  return jsonDocument({
    version,
    dryRun: isDryRun,
    verdict,
    repairs: repairs.map(({ path, why }) => ({ path, why })),
    left: left.map(({ path, why }) => ({ path, why })),
    findings: findings.map(findingDocument),
    patch,
  });
}
