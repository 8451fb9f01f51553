import type { ApiDiff } from "../core/api-change.ts";
import type { ReportStyle } from "./style.ts";
import { changeLines } from "./text/change-lines.ts";

/** Every API change of a comparison for people, one or two lines each. */
export function renderDiffText(diff: ApiDiff, style: Pick<ReportStyle, "color" | "width">): string {
  if (diff.api.length === 0) return diff.analysis === "complete" ? "API unchanged\n" : "No API change seen\n";
  return `${changeLines(diff.api, { ...style, indent: 0, limit: null }).join("\n")}\n`;
}
