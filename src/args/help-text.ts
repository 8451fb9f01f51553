import { COMMANDS, type CommandName, OPTIONS } from "./option-table.ts";

const CLOSING = `Exit status: 0 nothing blocks, 1 a finding blocks, 2 spec-check could not judge.
SPEC_EXEMPT="reason" in the environment exempts the commit being made and says why.
SPEC_CHECK=0 in the environment skips the check with one line on standard error.`;

/** The help for one command, or for all of them when `topic` is null. Ends with a line feed. */
export function helpText(topic: CommandName | null): string {
  const commands = COMMANDS.filter(({ name }) => topic === null || name === topic);
  const options = OPTIONS.filter((option) => topic === null || (option.commands?.includes(topic) ?? true));
  const usages = commands.map(({ usage, summary }) => `  ${usage}\n      ${summary}`);
  const flags = options.map(({ name, short, value }) => {
    const long = value === undefined ? `--${name}` : `--${name} ${value}`;
    return short === undefined ? `    ${long}` : `-${short}, ${long}`;
  });
  const width = Math.max(...flags.map((flag) => flag.length));
  const rows = options.map((option, row) => {
    return `  ${(flags[row] ?? "").padEnd(width)}  ${option.summary}`;
  });
  return [
    "spec-check: blocks a commit that changes a Rust module's API and leaves its spec behind",
    ["Usage:", ...usages].join("\n"),
    ["Options:", ...rows].join("\n"),
    `${CLOSING}\n`,
  ].join("\n\n");
}
