import { SpecCheckError } from "../core/errors.ts";
import { printableLines } from "../core/printable.ts";
import { VERSION } from "../core/version.ts";

/** What standard error says of an error: a message to its user, or all there is to know of a defect. */
export function errorText(error: unknown): string {
  if (error instanceof SpecCheckError) {
    return `${marked(error.message)}${error.help === null ? "" : indented(error.help)}`;
  }
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `${marked(`this is a defect of spec-check ${VERSION}, please report it with what follows`)}${indented(trace)}`;
}

/** A text for standard error behind the program's name, its further lines indented. Ends with a line feed. */
export function marked(text: string): string {
  return `spec-check: ${printableLines(text).replaceAll("\n", "\n  ")}\n`;
}

function indented(text: string): string {
  return `  ${printableLines(text).replaceAll("\n", "\n  ")}\n`;
}
