import { counted } from "../core/counted.ts";
import { printable } from "../core/printable.ts";
import type { NewReport } from "../core/scaffold/new-report.ts";
import type { ReportStyle } from "./style.ts";
import { palette } from "./text/palette.ts";

/** The specs that `spec-check new` wrote, and what it left and why, for people. */
export function renderNewText(
  { isDryRun, written, left }: NewReport,
  { color }: Pick<ReportStyle, "color">,
): string {
  const paint = palette(color);
  const lines = [
    ...written.map(
      ({ path, why }) =>
        `${paint.added(isDryRun ? "writes " : "wrote  ")} ${printable(path)}: ${printable(why)}`,
    ),
    ...left.map(({ path, why }) => `${paint.warning("left   ")} ${printable(path)}: ${printable(why)}`),
  ];
  const counts = [
    `${counted(written.length, "file")} ${isDryRun ? "would be written" : "written and staged"}`,
    ...(left.length === 0 ? [] : [`${left.length} left`]),
  ];
  return `${[...lines, "", counts.join(", ")].join("\n")}\n`;
}
