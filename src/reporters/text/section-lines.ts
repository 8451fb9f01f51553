import { counted } from "../../core/counted.ts";
import type { Report } from "../../core/report.ts";
import type { ReportStyle } from "../style.ts";
import { blockLines } from "./block-lines.ts";
import { commitLines } from "./commit-lines.ts";
import { palette } from "./palette.ts";
import { type ReportBlock, reportBlocks } from "./report-blocks.ts";
import type { Section } from "./sections.ts";

/** API changes shown in a report of one module, and in a whole report of many. */
const MODULE_LIMIT = 20;
const REPORT_LIMIT = 100;

/** Of a push, whose report nobody asked for, sections shown and paths with findings; the JSON report has them all. */
const SECTIONS_SHOWN = 20;
const BLOCKS_SHOWN = 20;

/** Paths with findings shown of each section, however many others show. */
const BLOCKS_OF_EACH = 3;

/** The paragraphs of a report's sections: what is found in each, then its commits. */
export function sectionLines(
  sections: readonly Section[],
  mode: Report["mode"],
  style: ReportStyle,
): readonly string[] {
  const shown = sections.slice(0, SECTIONS_SHOWN).map((section) => ({
    section,
    blocks: blocksOf(section, mode),
  }));
  const count = shown.reduce((sum, { blocks }) => sum + blocks.length, 0);
  const most = mode === "pre-push" ? Math.min(count, BLOCKS_SHOWN) : count;
  const limit = Math.min(MODULE_LIMIT, Math.max(4, Math.floor(REPORT_LIMIT / Math.max(1, most))));
  let left = most;
  const texts = shown.flatMap(({ section, blocks }) => {
    const { heading, again, commits } = section;
    const told = blocks.slice(0, Math.max(left, BLOCKS_OF_EACH));
    left -= told.length;
    return [
      heading === null ? "" : palette(style.color).path(heading),
      again > 0 ? `${counted(again, "finding")} as above` : "",
      ...told.map((block) => blockLines(block, { ...style, limit }).join("\n")),
      more(blocks.length - told.length, "path with findings", "paths with findings"),
      commitLines({ mode, commits, isPart: heading !== null }, style.color).join("\n"),
    ];
  });
  return [...texts, more(sections.length - shown.length, "ref", "refs")].filter((text) => text !== "");
}

function more(count: number, one: string, several: string): string {
  return count > 0 ? `… and ${count} more ${count === 1 ? one : several} (--format json shows all)` : "";
}

function blocksOf(section: Section, mode: Report["mode"]): readonly ReportBlock[] {
  const blocks = reportBlocks(section, section.findings);
  return mode === "pre-push" ? blocks.toSorted(errorsFirst) : blocks;
}

function errorsFirst(one: ReportBlock, other: ReportBlock): number {
  return Number(hasError(other)) - Number(hasError(one));
}

function hasError({ findings }: ReportBlock): boolean {
  return findings.some(({ severity }) => severity === "error");
}
