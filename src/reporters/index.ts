import type { Report } from "../core/report.ts";
import type { ReportStyle } from "./style.ts";

/** Writes a report as pieces of a text that ends with a line feed, or as nothing at all. */
export type Reporter = (report: Report, style: ReportStyle) => Iterable<string>;

/** The reporters by the name of their format. Each loads on its own, so that a run pays for one. */
const REPORTERS = {
  text: async (): Promise<Reporter> => {
    const { renderText } = await import("./text.ts");
    return (report, style) => [renderText(report, style)];
  },
  json: async (): Promise<Reporter> => (await import("./json.ts")).jsonPieces,
} as const;

/** Loads the reporter of a format. */
export function loadReporter(format: keyof typeof REPORTERS): Promise<Reporter> {
  return REPORTERS[format]();
}
