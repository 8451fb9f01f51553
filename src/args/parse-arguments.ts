import { SpecCheckError } from "../core/errors.ts";
import { nearestWord } from "../core/nearest-word.ts";
import { COMMANDS, type CommandName } from "./command-table.ts";
import type { Invocation } from "./invocation.ts";
import { OPTIONS } from "./option-table.ts";
import { type CommandLine, readCommandLine, type Word } from "./read-command-line.ts";
import { readInvocation } from "./read-invocation.ts";
import { HELP_HINT } from "./usage-errors.ts";

/** The commands that an option of this name asks for. */
const MODES = {
  staged: "check",
  range: "range",
  since: "since",
  "pre-push": "pre-push",
} as const satisfies Readonly<Record<string, CommandName>>;

const MODE_COMMANDS: ReadonlySet<CommandName> = new Set(Object.values(MODES));

/** Commands that are named by a word; the others are named by an option or by nothing. */
const WORD_COMMANDS = new Map<string, CommandName>(
  COMMANDS.filter(({ name }) => !MODE_COMMANDS.has(name)).map(({ name }) => [name, name]),
);

/** An option that names a command, and its place among the arguments. */
interface Mode {
  readonly name: string;
  readonly command: CommandName;
  readonly index: number;
}

/**
 * Reads the arguments behind the program's name. Of an option given twice the last counts.
 *
 * @throws SpecCheckError `usage` when they are not a command line of this version; nothing is guessed.
 */
export function parseArguments(argv: readonly string[]): Invocation {
  const line = readCommandLine(argv);
  const first = line.words.find((word) => !word.literal);
  const mode = readMode(line, first ?? null);
  const word = first !== undefined && (mode === null || first.index < mode.index) ? first : null;
  if (line.options.has("version")) return { command: "version" };
  const named = word === null ? null : readCommandWord(word, mode !== null);
  if (named !== null && mode !== null) throw clash(named, `--${mode.name}`);
  if (line.options.has("help")) {
    return {
      command: "help",
      topic: named ?? (mode === null || mode.name === "staged" ? null : mode.command),
    };
  }
  const command = named ?? mode?.command ?? "check";
  checkOptionsOf(command, line);
  const words = named === null ? line.words : line.words.filter((other) => other !== word);
  return readInvocation(command, words, line);
}

/** An option that the command before it takes for itself names no command. */
function readMode(line: CommandLine, first: Word | null): Mode | null {
  const given = Object.entries(MODES).flatMap(([name, command]) => {
    const option = line.options.get(name);
    if (option === undefined || (first !== null && first.index < option.index && takes(first.text, name)))
      return [];
    return [{ name, command, index: option.index }];
  });
  const [one, other] = given;
  if (one !== undefined && other !== undefined) throw clash(`--${one.name}`, `--${other.name}`);
  return one ?? null;
}

function takes(word: string, option: string): boolean {
  const command = WORD_COMMANDS.get(word);
  const commands = OPTIONS.find(({ name }) => name === option)?.commands ?? [];
  return command !== undefined && commands.includes(command);
}

/** The command that a word names, or null when it is a path. */
function readCommandWord(word: Word, modeFollows: boolean): CommandName | null {
  const command = WORD_COMMANDS.get(word.text);
  if (command !== undefined) return command;
  if (modeFollows || !/^[A-Za-z][A-Za-z-]*$/.test(word.text)) return null;
  const near = nearestWord(word.text, [...WORD_COMMANDS.keys()]);
  throw new SpecCheckError(
    "usage",
    `unknown command ${word.text}${near === null ? "" : `; did you mean ${near}?`}`,
    {
      help: `Run \`spec-check --help\` for the commands. To judge the path ${word.text}, run \`spec-check --staged ${word.text}\`.`,
    },
  );
}

function checkOptionsOf(command: CommandName, line: CommandLine): void {
  for (const { name, commands } of OPTIONS) {
    if (commands === null || !line.options.has(name) || commands.includes(command)) continue;
    throw new SpecCheckError("usage", `--${name} belongs to ${commandList(commands)}, not to ${command}`, {
      help: HELP_HINT,
    });
  }
}

function clash(one: string, other: string): SpecCheckError {
  return new SpecCheckError("usage", `${one} and ${other} cannot be combined`, {
    help: "Run spec-check once for each.",
  });
}

/** `accept, fix and new` */
function commandList(commands: readonly string[]): string {
  const last = commands.at(-1) ?? "";
  return commands.length < 2 ? last : `${commands.slice(0, -1).join(", ")} and ${last}`;
}
