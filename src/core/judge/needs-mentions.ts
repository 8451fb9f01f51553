import type { JudgedModule } from "./judge-module.ts";

/**
 * Whether a module's spec has to be read for names: its API changed, and the spec that answers is its alone, and somebody asks. The
 * parser of Markdown takes its time to load, and most commits do without.
 */
export function needsMentions({ planned, report }: JudgedModule): boolean {
  const { spec, settings } = planned;
  return report.api.length > 0 && spec.oid !== null && spec.own && settings.leavesNames !== true;
}
