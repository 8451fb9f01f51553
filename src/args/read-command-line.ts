import { parseArgs } from "node:util";
import { SpecCheckError } from "../core/errors.ts";
import { OPTIONS } from "./option-table.ts";
import { HELP_HINT, unknownOption } from "./usage-errors.ts";

/** A positional argument. */
export interface Word {
  readonly text: string;
  /** Its place among the arguments. */
  readonly index: number;
  /** Whether it stands behind `--`, where nothing is a command. */
  readonly literal: boolean;
}

/** The arguments sorted into options of the table and words; every option is known and has its value. */
export interface CommandLine {
  /** Options by name, in the order given; of an option given twice the last counts. */
  readonly options: ReadonlyMap<string, { readonly value: string | null; readonly index: number }>;
  readonly words: readonly Word[];
}

const PARSER_OPTIONS = Object.fromEntries(
  OPTIONS.map(({ name, short, value }) => [
    name,
    {
      type: value === undefined ? ("boolean" as const) : ("string" as const),
      ...(short === undefined ? {} : { short }),
    },
  ]),
);

/**
 * Reads the arguments behind the program's name. `parseArgs` runs without its own strictness, whose messages know
 * neither a near name nor an option of a later version.
 *
 * @throws SpecCheckError `usage` for an unknown option, a missing value, and a value given to a switch.
 */
export function readCommandLine(argv: readonly string[]): CommandLine {
  const { tokens } = parseArgs({
    args: [...argv],
    options: PARSER_OPTIONS,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const options = new Map<string, { value: string | null; index: number }>();
  const words: Word[] = [];
  let literal = false;
  for (const token of tokens) {
    if (token.kind === "option-terminator") literal = true;
    else if (token.kind === "positional") words.push({ text: token.value, index: token.index, literal });
    else {
      checkOption(token.name, token.rawName, token.value ?? null, token.inlineValue === true);
      options.delete(token.name);
      options.set(token.name, { value: token.value ?? null, index: token.index });
    }
  }
  return { options, words };
}

function checkOption(name: string, written: string, value: string | null, inline: boolean): void {
  const definition = Object.hasOwn(PARSER_OPTIONS, name) ? PARSER_OPTIONS[name] : undefined;
  if (definition === undefined) throw unknownOption(written);
  if (definition.type === "boolean") {
    if (value === null) return;
    throw new SpecCheckError("usage", `${written} takes no value, found ${JSON.stringify(value)}`, {
      help: HELP_HINT,
    });
  }
  if (value === null || value === "") {
    throw new SpecCheckError("usage", `${written} needs a value`, { help: HELP_HINT });
  }
  if (!inline && value.startsWith("-") && value !== "-") {
    throw new SpecCheckError("usage", `${written} needs a value, found the option ${value}`, {
      help: `If ${value} is meant as the value, write ${written}=${value}.`,
    });
  }
}
