import { printable } from "../../core/printable.ts";
import type { Finding, ModuleReport } from "../../core/report.ts";
import { changeLines } from "./change-lines.ts";
import { type Palette, palette } from "./palette.ts";
import type { ReportBlock } from "./report-blocks.ts";
import { SPEC_STATUS } from "./spec-status.ts";

/** How a block is written. */
export interface BlockStyle {
  readonly color: boolean;
  readonly width: number | null;
  /** API changes shown before the rest becomes a count. */
  readonly limit: number;
}

/** The lines of one block: its path, the findings, what changed in the API, the spec that answers, and the help. */
export function blockLines(block: ReportBlock, style: BlockStyle): readonly string[] {
  const paint = palette(style.color);
  const { module, findings } = block;
  const helps = new Set(findings.map((finding) => finding.help).filter((help) => help !== ""));
  return [
    paint.path(printable(block.path)) + movedFrom(module),
    ...findings.map((finding) => findingLine(finding, block, paint)),
    ...(module === null ? [] : changeLines(module.api, { ...style, indent: 10 })),
    ...(module === null ? [] : [`  spec    ${printable(module.spec)} (${SPEC_STATUS[module.specStatus]})`]),
    ...[...helps].map((help) => `  help    ${printable(help)}`),
  ];
}

function findingLine(finding: Finding, block: ReportBlock, paint: Palette): string {
  const label = finding.severity === "error" ? paint.error("error  ") : paint.warning("warning");
  const elsewhere = finding.path === block.path ? "" : `${printable(finding.path)}: `;
  const line = finding.line === null ? "" : `line ${finding.line}: `;
  return `  ${label} ${elsewhere}${line}${printable(finding.message)}  ${paint.quiet(finding.rule)}`;
}

function movedFrom(module: ModuleReport | null): string {
  if (module === null || module.previousSource === null) return "";
  return ` (was ${printable(module.previousSource)})`;
}
