import type { CaseResult } from "./run-case.ts";

/** The results as a Markdown table, with the change since `before` where that has the same case. */
export function benchTable(results: readonly CaseResult[], before: readonly CaseResult[]): string {
  const earlier = new Map(before.map((result) => [result.name, result]));
  const rows = results.map(({ name, time, ratio, wanted, memory, wantedMemory }) => [
    name,
    `${time.median.toFixed(0)} ms`,
    `${ratio.median.toFixed(2)} (${ratio.low.toFixed(2)}–${ratio.high.toFixed(2)})`,
    wanted === null ? "" : `≤ ${wanted}`,
    memory === null ? "" : `${memory.toFixed(0)} MB`,
    wantedMemory === null ? "" : `≤ ${wantedMemory} MB`,
    ...(before.length === 0 ? [] : [changeOf(ratio.median, earlier.get(name)?.ratio.median)]),
  ]);
  const head = ["case", "time", "÷ bare Node (quartiles)", "wanted", "memory", "wanted"];
  return markdownTable([before.length === 0 ? head : [...head, "change"], ...rows]);
}

function changeOf(now: number, then: number | undefined): string {
  if (then === undefined) return "new";
  const percent = (now / then - 1) * 100;
  return `${percent < 0 ? "−" : "+"}${Math.abs(percent).toFixed(0)} %`;
}

function markdownTable(rows: readonly (readonly string[])[]): string {
  const [head = []] = rows;
  const widths = head.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`;
  const [first = "", ...rest] = rows.map(line);
  return `${[first, line(widths.map((width) => "-".repeat(width))), ...rest].join("\n")}\n`;
}
