import type { Report } from "../core/report.ts";
import type { ReportStyle } from "./style.ts";
import { renderText } from "./text.ts";

/** Writes a report as pieces of a text that ends with a line feed, or as nothing at all. */
export type Reporter = (report: Report, style: ReportStyle) => Iterable<string>;

/** The reporters by the name of their format. All but the first load on their own, so that a run pays for one. */
const REPORTERS = {
  text: async (): Promise<Reporter> => whole(renderText),
  json: async (): Promise<Reporter> => (await import("./json.ts")).jsonPieces,
  sarif: async (): Promise<Reporter> => whole((await import("./sarif.ts")).renderSarif),
  github: async (): Promise<Reporter> => whole((await import("./github.ts")).renderGithub),
  markdown: async (): Promise<Reporter> => whole((await import("./markdown.ts")).renderMarkdown),
  junit: async (): Promise<Reporter> => whole((await import("./junit.ts")).renderJunit),
} as const;

/** Loads the reporter of a format. */
export function loadReporter(format: keyof typeof REPORTERS): Promise<Reporter> {
  return REPORTERS[format]();
}

function whole(render: (report: Report, style: ReportStyle) => string): Reporter {
  return (report, style) => [render(report, style)];
}
