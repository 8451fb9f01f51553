import { acceptedFindings } from "../core/report/accepted-findings.ts";
import { type ToldFinding, toldFindings } from "../core/report/told-findings.ts";
import { exitStatus, type Report } from "../core/report.ts";
import { VERSION } from "../core/version.ts";
import { jsonDocument } from "./json/document.ts";
import { resultOf } from "./sarif/result.ts";
import { ruleDescriptors } from "./sarif/rule-descriptors.ts";
import { SOURCE_ROOT } from "./sarif/uri.ts";
import type { ReportStyle } from "./style.ts";

/**
 * The report as a SARIF 2.1.0 log with one run. What is exempt, and what a spec's footer accepts, is there as a
 * suppressed result.
 *
 * @see {@link https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/sarif-v2.1.0-errata01-os-complete.html}
 */
export function renderSarif(report: Report, { maxWarnings }: Pick<ReportStyle, "maxWarnings">): string {
  const { mode, base, head, verdict, modules, summary } = report;
  const accepted = acceptedFindings(report).map(
    (finding): ToldFinding => ({
      finding,
      commit: null,
      module: modules.find(({ source }) => source === finding.path) ?? null,
      blocks: false,
    }),
  );
  return jsonDocument({
    $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "spec-check",
            version: VERSION,
            semanticVersion: VERSION,
            rules: ruleDescriptors(),
          },
        },
        automationDetails: { id: `spec-check/${mode}/` },
        columnKind: "utf16CodeUnits",
        originalUriBaseIds: {
          [SOURCE_ROOT]: { description: { text: "The root of the repository." } },
        },
        invocations: [{ executionSuccessful: true, exitCode: exitStatus(report, maxWarnings) }],
        results: [
          ...toldFindings(report).map((told) => resultOf(told, "external")),
          ...accepted.map((told) => resultOf(told, "inSource")),
        ],
        properties: { base, head, verdict, ...summary },
      },
    ],
  });
}
