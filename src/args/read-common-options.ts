import { SpecCheckError } from "../core/errors.ts";
import { FORMATS, type Format, formatsOf } from "./command-formats.ts";
import type { CommandName } from "./command-table.ts";
import type { CommonOptions } from "./invocation.ts";
import type { CommandLine } from "./read-command-line.ts";
import { unknownWord } from "./usage-errors.ts";

/**
 * The options that every command takes, read and checked.
 *
 * @throws SpecCheckError `usage` for a format that the command does not write, or a number of warnings that is none.
 */
export function readCommonOptions(command: CommandName, line: CommandLine): CommonOptions {
  const value = (name: string) => line.options.get(name)?.value ?? null;
  return {
    configFile: value("config"),
    cwd: value("cwd"),
    format: readFormat(command, value("format")),
    output: value("output"),
    quiet: line.options.has("quiet"),
    color: readColor(line),
    maxWarnings: readMaxWarnings(value("max-warnings")),
    timing: line.options.has("timing"),
  };
}

function readFormat(command: CommandName, word: string | null): Format {
  if (word === null) return "text";
  const format = FORMATS.find((name) => name === word);
  if (format === undefined) throw unknownWord("format", word, FORMATS);
  const own = formatsOf(command);
  if (own.includes(format)) return format;
  throw new SpecCheckError("usage", `${command} has no format ${format}`, {
    help: `Choose one of: ${own.join(", ")}.`,
  });
}

function readColor({ options }: CommandLine): boolean | null {
  const on = options.get("color")?.index ?? -1;
  const off = options.get("no-color")?.index ?? -1;
  return on === off ? null : on > off;
}

function readMaxWarnings(word: string | null): number | null {
  if (word === null) return null;
  const count = Number(word);
  if (/^\d+$/.test(word) && Number.isSafeInteger(count)) return count;
  throw new SpecCheckError(
    "usage",
    `--max-warnings needs a whole number from 0 up, found ${JSON.stringify(word)}`,
    {
      help: "Write for example --max-warnings 0.",
    },
  );
}
