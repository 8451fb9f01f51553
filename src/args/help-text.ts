import { COMMANDS, type CommandName } from "./command-table.ts";
import { ENVIRONMENT, EXIT_STATUS } from "./environment.ts";
import { examplesOf } from "./examples.ts";
import { OPTIONS, type OptionEntry } from "./option-table.ts";

/** The help for one command, or for all of them when `topic` is null. Ends with a line feed. */
export function helpText(topic: CommandName | null): string {
  const commands = COMMANDS.filter(({ name }) => topic === null || name === topic);
  const options = OPTIONS.filter((option) => topic === null || (option.commands?.includes(topic) ?? true));
  const examples = examplesOf(topic);
  return [
    "spec-check: blocks a commit that changes a Rust module's API and leaves its spec behind",
    ["Usage:", ...commands.map(({ usage, summary }) => `  ${usage}\n      ${summary}`)].join("\n"),
    ...(examples.length === 0
      ? []
      : [["Examples:", ...examples.map(({ says, line }) => `  # ${says}\n  ${line}`)].join("\n")]),
    ["Options:", ...rows(options.map((option) => [flagOf(option), option.summary]))].join("\n"),
    ["Environment:", ...rows(ENVIRONMENT.map(({ name, summary }) => [name, summary]))].join("\n"),
    `Exit status: ${EXIT_STATUS.map(([status, summary]) => `${status} ${summary}`).join(", ")}.\n`,
  ].join("\n\n");
}

/** An option as a person writes it: `-h, --help` or `--config FILE`. */
function flagOf({ name, short, value }: OptionEntry): string {
  const long = value === undefined ? `--${name}` : `--${name} ${value}`;
  return short === undefined ? `    ${long}` : `-${short}, ${long}`;
}

function rows(pairs: readonly (readonly [name: string, summary: string])[]): readonly string[] {
  const width = Math.max(...pairs.map(([name]) => name.length));
  return pairs.map(([name, summary]) => `  ${name.padEnd(width)}  ${summary}`);
}
