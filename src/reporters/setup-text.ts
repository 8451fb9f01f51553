import { editPatch } from "../core/edit/edit-patch.ts";
import { isEmptyPlan, type SetupPlan, type SetupRun } from "../core/init/setup-plan.ts";
import { printable, printableLines } from "../core/printable.ts";
import type { ReportStyle } from "./style.ts";
import { palette } from "./text/palette.ts";

/** What `spec-check init` or `uninstall` is about to do, for people: what it found, what it starts, every edit. */
export function renderSetupText(plan: SetupPlan, { color }: Pick<ReportStyle, "color">): string {
  const paint = palette(color);
  const { command, manager, installs, moves, edits, activates, notes } = plan;
  const lines = [
    `${paint.path("hooks")}   ${manager}`,
    ...notes.map((note) => `note    ${printable(note)}`),
    ...installs.map(runLine),
    ...moves.map(({ from, to }) => `move    ${printable(from)} to ${printable(to)}`),
    ...edits.map(({ path, before, after }) => `${verb(before, after)}${printable(path)}`),
    ...activates.map(runLine),
  ];
  const patch = editPatch(edits).split("\n").slice(0, -1).map(printable);
  const painted = patch.map((line) =>
    line.startsWith("+") ? paint.added(line) : line.startsWith("-") ? paint.removed(line) : line,
  );
  const nothing = command === "init" ? "all is set up already" : "nothing of init's is here";
  const end = isEmptyPlan(plan) ? ["", nothing] : patch.length === 0 ? [] : ["", ...painted];
  return `${[...lines, ...end].join("\n")}\n`;
}

function runLine({ words, folder, why }: SetupRun): string {
  const place = folder === "" ? "" : ` in ${folder}`;
  return printableLines(`run     ${words.join(" ")}${place}, which ${why}`);
}

function verb(before: string | null, after: string | null): string {
  return before === null ? "create  " : after === null ? "delete  " : "change  ";
}
