import type { ToldFinding } from "../../core/report/told-findings.ts";
import { codeSpan, plainMarkdown } from "./escape.ts";

/** The head of the table of findings. */
export const TABLE_HEAD: readonly string[] = [
  "| | where | finding | what to do |",
  "| --- | --- | --- | --- |",
];

/** A row of the table for each finding. */
export function findingRows(told: readonly ToldFinding[]): readonly string[] {
  return told.map((each) => {
    const { severity, rule, message, help, exempt } = each.finding;
    const label = exempt !== undefined ? "exempt" : severity === "error" ? "error" : "warning";
    const answer =
      exempt === undefined ? plainMarkdown(help, "cell") : `exempt: ${plainMarkdown(exempt.reason, "cell")}`;
    return `| ${label} | ${whereOf(each)} | ${plainMarkdown(message, "cell")} (${codeSpan(rule, "cell")}) | ${answer} |`;
  });
}

function whereOf({ finding: { path, line }, commit }: ToldFinding): string {
  const file = codeSpan(path, "cell");
  if (commit === null) return line === null ? file : `${file} line ${line}`;
  return `${file} in ${codeSpan(commit.oid.slice(0, 10), "cell")} ${plainMarkdown(commit.subject, "cell")}`;
}
