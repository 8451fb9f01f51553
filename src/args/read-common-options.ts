import { SpecCheckError } from "../core/errors.ts";
import { type CommonOptions, FORMATS, type Format } from "./invocation.ts";
import { LATER_FORMATS } from "./option-table.ts";
import type { CommandLine } from "./read-command-line.ts";
import { laterVersion, unknownWord } from "./usage-errors.ts";

/**
 * The options that every command takes, read and checked.
 *
 * @throws SpecCheckError `usage` for a format that is not written, or a number of warnings that is none.
 */
export function readCommonOptions(line: CommandLine): CommonOptions {
  const value = (name: string) => line.options.get(name)?.value ?? null;
  return {
    configFile: value("config"),
    cwd: value("cwd"),
    format: readFormat(value("format")),
    output: value("output"),
    quiet: line.options.has("quiet"),
    color: readColor(line),
    maxWarnings: readMaxWarnings(value("max-warnings")),
  };
}

function readFormat(word: string | null): Format {
  if (word === null) return "text";
  const format = FORMATS.find((name) => name === word);
  if (format !== undefined) return format;
  if (!LATER_FORMATS.includes(word)) throw unknownWord("format", word, FORMATS);
  throw laterVersion(`the format ${word}`, `Choose one of: ${FORMATS.join(", ")}.`);
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
