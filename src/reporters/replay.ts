import type { ReplayReport } from "../core/replay/replay-report.ts";
import type { ReportStyle } from "./style.ts";

/** Writes a replay as a text that ends with a line feed. */
type ReplayReporter = (report: ReplayReport, style: ReportStyle) => string;

/** Loads the reporter of a format that replays are written in; any other is written as text. */
export async function loadReplayReporter(format: string): Promise<ReplayReporter> {
  switch (format) {
    case "json":
      return (await import("./replay-json.ts")).renderReplayJson;
    case "markdown":
      return (await import("./replay-markdown.ts")).renderReplayMarkdown;
    default:
      return (await import("./replay-text.ts")).renderReplayText;
  }
}
