import type { ApiChange } from "../../../src/core/api-change.ts";
import { labelsOf } from "./labels.ts";
import type { Unit } from "./unit.ts";
import type { Difference } from "./unit-diff.ts";

/** Lines that attributes before a macro call may take up. */
const ABOVE = 6;

/** Whether one of our changes tells of a difference that rustdoc shows. */
export function tells(change: ApiChange, difference: Difference): boolean {
  if (labelsOf(change).includes(difference.label)) return true;
  return change.kind === "macro call" && sides(change, difference).some(([line, unit]) => isAt(line, unit));
}

function sides(change: ApiChange, { before, after }: Difference): [number | null, Unit | null][] {
  return [
    [change.previousLine, before],
    [change.line, after],
  ];
}

/** Whether a line is that of a unit: what a macro makes has the place of its call. */
function isAt(line: number | null, unit: Unit | null): boolean {
  return line !== null && unit !== null && line >= unit.line - ABOVE && line <= unit.lastLine;
}

/** Whether rustdoc knows the item that a change is about, on the side or sides that it is on. */
export function knows(change: ApiChange, before: readonly Unit[], after: readonly Unit[]): boolean {
  const named = (units: readonly Unit[], line: number | null) =>
    units.some(
      (unit) => labelsOf(change).includes(unit.label) || (change.kind === "macro call" && isAt(line, unit)),
    );
  return (
    (change.line !== null && named(after, change.line)) ||
    (change.previousLine !== null && named(before, change.previousLine))
  );
}
