import type { Report } from "../core/report.ts";
import type { ReportStyle } from "./style.ts";

/** Writes a report as a string that ends with a line feed, or as nothing at all. */
export type Reporter = (report: Report, style: ReportStyle) => string;

/** The reporters by the name of their format. Each loads on its own, so that a run pays for one. */
const REPORTERS = {
  text: async (): Promise<Reporter> => (await import("./text.ts")).renderText,
  json: async (): Promise<Reporter> => (await import("./json.ts")).renderJson,
} as const;

/** Loads the reporter of a format. */
export function loadReporter(format: keyof typeof REPORTERS): Promise<Reporter> {
  return REPORTERS[format]();
}
