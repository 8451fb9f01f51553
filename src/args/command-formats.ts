import type { CommandName } from "./command-table.ts";

/** The formats that this version writes. */
export const FORMATS = ["text", "json", "sarif", "github", "markdown", "junit"] as const;

/** How a report is written. */
export type Format = (typeof FORMATS)[number];

/** The formats of the commands that write others than text and JSON. */
const COMMAND_FORMATS: Partial<Readonly<Record<CommandName, readonly Format[]>>> = {
  check: FORMATS,
  range: FORMATS,
  since: FORMATS,
  "pre-push": FORMATS,
  lint: FORMATS,
  "merge-reports": FORMATS,
  replay: ["text", "json", "markdown"],
  audit: ["text", "json", "markdown"],
  debt: ["text", "json", "markdown"],
  report: ["text"],
  accept: ["text"],
  completion: ["text"],
};

/** The formats that a command writes, `text` first. */
export function formatsOf(command: CommandName): readonly Format[] {
  return COMMAND_FORMATS[command] ?? ["text", "json"];
}
