import { RULE_IDS } from "../../core/rule-id.ts";
import { formatsOf } from "../command-formats.ts";
import { COMMANDS, type CommandName } from "../command-table.ts";
import { type Completes, OPTIONS } from "../option-table.ts";
import { SHELLS } from "./shell.ts";

/** An option as a shell offers it. */
export interface OfferedOption {
  readonly name: string;
  readonly short: string | null;
  readonly summary: string;
  /** The placeholder of its value, null of a switch. */
  readonly value: string | null;
  /** What is offered for its value, null for nothing. */
  readonly completes: Completes | null;
}

/** What is offered behind a command, or before one is named. */
export interface Scope {
  /** The word of the command, empty before one is named. */
  readonly word: string;
  readonly summary: string;
  readonly options: readonly OfferedOption[];
  /** What its words are. */
  readonly words: Completes;
}

/** The commands that an option names. */
const MODES: ReadonlySet<CommandName> = new Set(["check", "range", "since", "pre-push"]);

/** What the words of a command are where they are no files. */
const WORDS: Partial<Readonly<Record<CommandName, Completes>>> = {
  replay: "revision",
  explain: RULE_IDS,
  completion: SHELLS,
};

/** Everything that can be completed, the scope before a command first, the others as `--help` lists them. */
export function scopes(): readonly Scope[] {
  const words = COMMANDS.filter(({ name }) => !MODES.has(name));
  const named = new Map(words.map(({ name, summary }) => [name, summary]));
  for (const { name, summary } of words.toReversed()) named.set(name, summary);
  return [
    { word: "", summary: "", options: offered([...MODES]), words: "file" },
    ...[...named].map(([name, summary]) => ({
      word: name,
      summary,
      options: offered([name]),
      words: WORDS[name] ?? "file",
    })),
  ];
}

/** The options that have a value: what stands behind one is no command. */
export function valueOptions(): readonly string[] {
  return OPTIONS.filter(({ value }) => value !== undefined).map(({ name }) => `--${name}`);
}

function offered(names: readonly CommandName[]): readonly OfferedOption[] {
  return OPTIONS.filter(({ commands }) => commands?.some((name) => names.includes(name)) ?? true).map(
    ({ name, short = null, summary, value = null, completes = null }) => ({
      name,
      short,
      summary,
      value,
      completes: name === "format" ? [...new Set(names.flatMap((each) => formatsOf(each)))] : completes,
    }),
  );
}
