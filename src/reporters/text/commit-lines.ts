import { counted } from "../../core/counted.ts";
import { printable } from "../../core/printable.ts";
import type { CommitReport, Finding, Report } from "../../core/report.ts";
import { palette } from "./palette.ts";
import { SPEC_STATUS } from "./spec-status.ts";

/** Commits shown; the JSON report has them all. */
const COMMITS_SHOWN = 20;

/** Sources named of one commit, and its findings. */
const SOURCES_SHOWN = 3;

/** What the lines are about. */
export interface ListedCommits {
  readonly mode: Report["mode"];
  readonly commits: readonly CommitReport[];
  /** Whether they are those of some refs only. */
  readonly isPart: boolean;
}

/**
 * The commits of a push or range, newest last: those that changed an API, each with its sources and what became of
 * their specs. In a range each answers for itself, so that what it is found to lack stands below it.
 */
export function commitLines({ mode, commits, isPart }: ListedCommits, color: boolean): readonly string[] {
  const told = commits.filter(
    (commit) => commit.modules.some(({ api }) => api.length > 0) || commit.findings.length > 0,
  );
  if (told.length === 0) return [];
  const paint = palette(color);
  const hidden = told.length - COMMITS_SHOWN;
  const shown = hidden > 0 ? told.slice(hidden) : told;
  const whole = isPart ? "" : ` of this ${mode === "pre-push" ? "push" : "range"}`;
  return [
    `${counted(told.length, "commit")}${whole} ${told.length === 1 ? "changes" : "change"} an API:`,
    ...(hidden > 0 ? [`  … ${hidden} earlier (--format json shows all)`] : []),
    ...shown.flatMap((commit) => [
      `  ${paint.quiet(commit.oid.slice(0, 10))} ${printable(commit.subject)}${sources(commit)}`,
      ...(mode === "range" ? findingLines(commit, color) : []),
    ]),
  ];
}

function sources({ modules }: CommitReport): string {
  const changed = modules.filter(({ api }) => api.length > 0);
  if (changed.length === 0) return "";
  const named = changed.slice(0, SOURCES_SHOWN).map(({ source, specStatus, clearedBy = [] }) => {
    const clearing = clearedBy.map(({ oid }) => `, cleared by ${oid.slice(0, 10)}`);
    return `${printable(source)}: spec ${SPEC_STATUS[specStatus]}${clearing.join("")}`;
  });
  const rest = changed.length - SOURCES_SHOWN;
  return ` (${rest > 0 ? `${named.join("; ")}; and ${rest} more` : named.join("; ")})`;
}

function findingLines({ findings }: CommitReport, color: boolean): readonly string[] {
  const paint = palette(color);
  const severest = findings.toSorted((one, other) => rank(one) - rank(other));
  const rest = severest.length - SOURCES_SHOWN;
  return [
    ...severest.slice(0, SOURCES_SHOWN).map(({ severity, rule, path, message, exempt }) => {
      if (exempt !== undefined) {
        return `    ${paint.quiet("exempt")} ${rule} ${printable(path)}: ${printable(exempt.reason)}`;
      }
      const label = severity === "error" ? paint.error(severity) : paint.warning(severity);
      return `    ${label} ${rule} ${printable(path)}: ${printable(message)}`;
    }),
    ...(rest > 0 ? [`    … ${rest} more (--format json shows all)`] : []),
  ];
}

function rank({ severity, exempt }: Finding): number {
  if (exempt !== undefined) return 2;
  return severity === "error" ? 0 : 1;
}
