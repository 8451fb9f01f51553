import { printable } from "../../core/printable.ts";
import type { Exempt, Finding, ModuleReport } from "../../core/report.ts";
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

/** Bullets shown of one block. */
const MAX_BULLETS = 3;

/** Reasons shown before the rest becomes a count. */
const MAX_REASONS = 3;

/**
 * The lines of one block: its path, the findings, what changed in the API, the spec that answers, why items count as
 * public where that could not be told, why a finding is exempt, and the help.
 */
export function blockLines(block: ReportBlock, style: BlockStyle): readonly string[] {
  const paint = palette(style.color);
  const { module, findings } = block;
  const helps = new Set(
    findings.flatMap(({ help, exempt }) => (help === "" || exempt !== undefined ? [] : [help])),
  );
  const reasons = new Set(
    findings.flatMap(({ exempt }) => (exempt === undefined ? [] : [reasonText(exempt)])),
  );
  return [
    paint.path(printable(block.path)) + movedFrom(module),
    ...findings.map((finding) => findingLine(finding, block, paint)),
    ...(module === null ? [] : changeLines(module.api, { ...style, indent: 10 })),
    ...(module === null ? [] : [`  spec    ${printable(module.spec)} (${SPEC_STATUS[module.specStatus]})`]),
    ...(module === null ? [] : reachLines(module)),
    ...[...reasons].map((reason) => `  reason  ${printable(reason)}`),
    ...[...helps].map((help) => `  help    ${printable(help)}`),
    ...bulletLines(findings),
  ];
}

/** The first few of the bullets that could stand in the spec, each once, whole, for those who copy. */
function bulletLines(findings: readonly Finding[]): readonly string[] {
  const bullets = findings.flatMap((finding) => finding.bullets ?? []);
  const lines = [...new Set(bullets.flatMap((each) => each.lines))];
  const more = lines.length - MAX_BULLETS + Math.max(0, ...bullets.map((each) => each.more));
  const shown = lines.slice(0, MAX_BULLETS).map(printable);
  const rest = shown.length > 0 && more > 0 ? [`… and ${more} more (--format json has them)`] : [];
  return [...shown, ...rest].map((line, at) => `  ${(at === 0 ? "write" : "").padEnd(8)}${line}`);
}

function findingLine(finding: Finding, block: ReportBlock, paint: Palette): string {
  const label = labelOf(finding, paint);
  const elsewhere = finding.path === block.path ? "" : `${printable(finding.path)}: `;
  const line = finding.line === null ? "" : `line ${finding.line}: `;
  return `  ${label} ${elsewhere}${line}${printable(finding.message)}  ${paint.quiet(finding.rule)}`;
}

function labelOf({ severity, exempt }: Finding, paint: Palette): string {
  if (exempt !== undefined) return paint.quiet("exempt ");
  return severity === "error" ? paint.error("error  ") : paint.warning("warning");
}

function reasonText({ reason, commit }: Exempt): string {
  return commit === null ? reason : `${reason} (${commit.slice(0, 10)})`;
}

function reachLines({ reachUnknown = [] }: ModuleReport): readonly string[] {
  const shown = reachUnknown.slice(0, MAX_REASONS).map((reason) => `counts as public: ${printable(reason)}`);
  const left = reachUnknown.length - shown.length;
  const lines = left > 0 ? [...shown, `… and ${left} more (--format json lists all)`] : shown;
  return lines.map((line) => `  reach   ${line}`);
}

function movedFrom(module: ModuleReport | null): string {
  if (module === null || module.previousSource === null) return "";
  return ` (was ${printable(module.previousSource)})`;
}
