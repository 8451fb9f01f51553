import { counted } from "../core/counted.ts";
import type { DoctorReport, Health } from "../core/doctor/doctor-report.ts";
import { printable } from "../core/printable.ts";
import type { ReportStyle } from "./style.ts";
import { type Palette, palette } from "./text/palette.ts";

/** What `spec-check doctor` found, for people: a line for each thing, and below it what mends it. */
export function renderDoctorText(
  { examinations }: DoctorReport,
  { color, quiet }: Pick<ReportStyle, "color" | "quiet">,
): string {
  const paint = palette(color);
  const shown = quiet ? examinations.filter(({ health }) => health === "problem") : examinations;
  const width = Math.max(0, ...shown.map(({ subject }) => subject.length));
  const lines = shown.flatMap(({ subject, health, message, help }) => [
    `${label(health, paint)}  ${subject.padEnd(width)}  ${printable(message)}`,
    ...(help === "" ? [] : [`${" ".repeat(width + 11)}${printable(help)}`]),
  ]);
  const count = (health: Health) => examinations.filter((each) => each.health === health).length;
  const [problems, warnings] = [count("problem"), count("warn")];
  const summary =
    problems + warnings === 0
      ? "all is well"
      : `${counted(problems, "problem")}, ${counted(warnings, "warning")}`;
  return `${[...lines, ...(lines.length === 0 ? [] : [""]), summary].join("\n")}\n`;
}

function label(health: Health, paint: Palette): string {
  if (health === "problem") return paint.error("problem");
  return health === "warn" ? paint.warning("warning") : paint.added("ok     ");
}
