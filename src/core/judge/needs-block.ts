import type { JudgedModule } from "./judge-module.ts";

/** Whether a module's API block has to be compared: it counts, and the API or the spec changed. */
export function needsBlock({ planned, report }: JudgedModule): boolean {
  const { before, after, spec } = planned;
  if (before === after || (spec.blockOid ?? null) === null) return false;
  return report.api.length > 0 || spec.fate.kind === "edited" || spec.fate.kind === "moved";
}
