import { SpecCheckError } from "../errors.ts";
import { joinPath } from "../path-parts.ts";
import type { BaselineResult } from "./audit-report.ts";

/** How the text of a baseline begins: what is in it, and how it may change. */
const VERSION = 1;

/**
 * Reads the gaps that a baseline accepts.
 *
 * @param file its name, for messages.
 * @throws SpecCheckError `config` when it is no baseline.
 */
export function readBaseline(text: string, file: string): readonly string[] {
  const raw = parsed(text, file);
  if (!isTable(raw) || raw.version !== VERSION || !Array.isArray(raw.gaps)) {
    throw notBaseline(file, `expected { "version": ${VERSION}, "gaps": [paths] }`);
  }
  const gaps: readonly unknown[] = raw.gaps;
  return gaps.map((gap, at) => {
    if (typeof gap === "string" && gap !== "" && joinPath("", gap) === gap) return gap;
    throw notBaseline(
      file,
      `gaps[${at}] is no path from the root: ${JSON.stringify(gap)?.slice(0, 80) ?? "null"}`,
    );
  });
}

/** The text of a baseline: sorted, one gap a line, so that branches that close different gaps merge. */
export function baselineText(gaps: Iterable<string>): string {
  return `${JSON.stringify({ version: VERSION, gaps: [...new Set(gaps)].sort() }, null, 2)}\n`;
}

/** What a baseline is compared with. */
export interface PresentGaps {
  readonly gaps: readonly string[];
  /** Whether the audit was about a path; other entries are left alone. */
  readonly isAudited: (path: string) => boolean;
}

/** Compares the gaps of a tree with the accepted ones. */
export function compareBaseline(
  accepted: readonly string[],
  { gaps, isAudited }: PresentGaps,
): Omit<BaselineResult, "file"> {
  const known = new Set(accepted);
  const present = new Set(gaps);
  return {
    known: gaps.filter((gap) => known.has(gap)).length,
    added: gaps.filter((gap) => !known.has(gap)),
    stale: [...known].filter((gap) => isAudited(gap) && !present.has(gap)).sort(),
  };
}

function parsed(text: string, file: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ""));
  } catch (cause) {
    throw notBaseline(file, cause instanceof Error ? cause.message : String(cause), cause);
  }
}

function notBaseline(file: string, problem: string, cause?: unknown): SpecCheckError {
  return new SpecCheckError("config", `${file} is no baseline of an audit: ${problem}`, {
    help: "Name a file that `spec-check audit --baseline FILE --update-baseline` wrote.",
    cause,
  });
}

function isTable(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
