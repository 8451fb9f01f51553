import { counted } from "../../core/counted.ts";
import { printable } from "../../core/printable.ts";
import type { CommitReport } from "../../core/report.ts";
import { palette } from "./palette.ts";
import { SPEC_STATUS } from "./spec-status.ts";

/** Commits shown of a push; the JSON report has them all. */
const COMMITS_SHOWN = 20;

/** Sources named of one commit. */
const SOURCES_SHOWN = 3;

/** The commits of a push that changed an API, newest last, each with its sources and what became of their specs. */
export function commitLines(commits: readonly CommitReport[], color: boolean): readonly string[] {
  if (commits.length === 0) return [];
  const paint = palette(color);
  const hidden = commits.length - COMMITS_SHOWN;
  const shown = hidden > 0 ? commits.slice(hidden) : commits;
  return [
    `${counted(commits.length, "commit")} of this push ${commits.length === 1 ? "changes" : "change"} an API:`,
    ...(hidden > 0 ? [`  … ${hidden} earlier (--format json shows all)`] : []),
    ...shown.map(
      (commit) =>
        `  ${paint.quiet(commit.oid.slice(0, 10))} ${printable(commit.subject)} (${sources(commit)})`,
    ),
  ];
}

function sources({ modules }: CommitReport): string {
  const named = modules
    .slice(0, SOURCES_SHOWN)
    .map(({ source, specStatus }) => `${printable(source)}: spec ${SPEC_STATUS[specStatus]}`);
  const rest = modules.length - SOURCES_SHOWN;
  return rest > 0 ? `${named.join("; ")}; and ${rest} more` : named.join("; ");
}
