import { printable } from "../../core/printable.ts";

/** What a workflow command says besides its text; null and absent ones are left out. */
export type CommandProperties = Readonly<Record<string, string | number | null>>;

/**
 * A line that GitHub's runner takes for a command, with everything escaped that would end a property or the line.
 *
 * @see {@link https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands}
 */
export function workflowCommand(name: string, text = "", properties: CommandProperties = {}): string {
  const written = Object.entries(properties).flatMap(([key, value]) =>
    value === null ? [] : [`${key}=${property(`${value}`)}`],
  );
  return `::${name}${written.length === 0 ? "" : ` ${written.join(",")}`}::${data(text)}`;
}

/**
 * A line of the log that the runner takes for no command, whatever stands in it: it looks for `::` at the beginning
 * and, for commands of an older form, for `##[` anywhere.
 */
export function logLine(text: string): string {
  return printable(text)
    .replace(/^(\s*):/, "$1\\x3a")
    .replaceAll("##[", "##\\x5b");
}

function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
