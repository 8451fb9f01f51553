import { counted } from "../core/counted.ts";
import { printable } from "../core/printable.ts";
import { type ToldFinding, toldFindings } from "../core/report/told-findings.ts";
import { exitStatus, type Report } from "../core/report.ts";
import { logLine, workflowCommand } from "./github/workflow-command.ts";
import type { ReportStyle } from "./style.ts";
import { countLines } from "./text/summary-lines.ts";

/** The levels of annotations, the severest first. */
const LEVELS = ["error", "warning", "notice"] as const;

type Level = (typeof LEVELS)[number];

/** Annotations of one level that GitHub shows of a step; it drops the others without a word. */
const MOST_OF_A_LEVEL = 10;

/**
 * The report as commands of GitHub Actions: an annotation for each finding, as many as GitHub shows. Those over that
 * stand in a group of the log, and a line says how many they are. With `quiet` only what blocks is there.
 */
export function renderGithub(report: Report, style: Pick<ReportStyle, "quiet" | "maxWarnings">): string {
  const status = exitStatus(report, style.maxWarnings);
  if (style.quiet && status === 0) return "";
  const told = toldFindings(report).filter(({ finding: { severity, exempt } }) => {
    return !style.quiet || (exempt === undefined && (severity === "error" || report.verdict !== "block"));
  });
  const byLevel = LEVELS.map((level) => ({ level, own: told.filter((each) => levelOf(each) === level) }));
  const rest = byLevel.flatMap(({ own }) => own.slice(MOST_OF_A_LEVEL));
  const lines = [
    ...byLevel.flatMap(({ level, own }) =>
      own.slice(0, MOST_OF_A_LEVEL).map((each) => annotation(level, each)),
    ),
    ...(rest.length === 0
      ? []
      : [
          workflowCommand("group", `spec-check: ${counted(rest.length, "finding")} without an annotation`),
          ...rest.map((each) => logLine(restLine(each))),
          workflowCommand("endgroup"),
        ]),
    ...countLines(report, style.maxWarnings).map(logLine),
    ...byLevel.flatMap(({ level, own }) => overflowLine(level, own.length)),
  ];
  return `${lines.join("\n")}\n`;
}

function levelOf({ finding: { severity, exempt } }: ToldFinding): Level {
  if (exempt !== undefined) return "notice";
  return severity === "error" ? "error" : "warning";
}

function annotation(level: Level, { finding, commit }: ToldFinding): string {
  const { path, line, message, help, rule, exempt } = finding;
  const where = commit === null ? "" : `in ${commit.oid.slice(0, 10)} ${printable(commit.subject)}: `;
  const then = exempt === undefined ? help : `exempt: ${exempt.reason}`;
  const text = `${where}${printable(message)}\n${printable(then)}`;
  // The lines of an earlier commit are not those of the tree that is shown.
  const properties = { file: printable(path), line: commit === null ? line : null, title: rule };
  return workflowCommand(level, text, properties);
}

function restLine(told: ToldFinding): string {
  const { path, line, message, rule, exempt } = told.finding;
  const label = exempt === undefined ? levelOf(told) : "exempt";
  const commit = told.commit === null ? "" : ` in ${told.commit.oid.slice(0, 10)}`;
  return `${label} ${path}${line === null ? "" : `:${line}`}${commit}: ${message} (${rule})`;
}

function overflowLine(level: Level, count: number): readonly string[] {
  if (count <= MOST_OF_A_LEVEL) return [];
  const shown = `${MOST_OF_A_LEVEL} of ${counted(count, level)}`;
  return [
    logLine(`${shown} annotated, which is all that GitHub shows of a step; the others are listed above`),
  ];
}
