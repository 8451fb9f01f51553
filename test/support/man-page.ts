import { COMMANDS } from "../../src/args/command-table.ts";
import { ENVIRONMENT, EXIT_STATUS } from "../../src/args/environment.ts";
import { EXAMPLES } from "../../src/args/examples.ts";
import { OPTIONS } from "../../src/args/option-table.ts";
import { SEARCH_PLACES } from "../../src/core/config/search-places.ts";
import { VERSION } from "../../src/core/version.ts";

const DESCRIPTION = [
  "Reads the staged change, a range of commits or what is being pushed, maps each touched Rust source to its Markdown spec, and compares the API that other modules see of it before and after. Where the API changed and the text of the spec did not, the commit is blocked.",
  "It reads sources with a lexer of its own: no Rust toolchain, no build, no network. It never judges by the work tree, and a check writes nothing into the repository.",
  "A first bare word is a command. A path that is called like one stands behind --staged or --.",
];

/** The man page spec-check(1), in the macros of man(7). Ends with a line feed. */
export function manPage(): string {
  return `${[
    `.TH SPEC\\-CHECK 1 "" "spec\\-check ${VERSION}" "User Commands"`,
    section("NAME", [
      "spec\\-check \\- block commits that change a Rust module's API and leave its spec behind",
    ]),
    section("SYNOPSIS", [[".nf", ...COMMANDS.map(({ usage }) => roff(usage)), ".fi"].join("\n")]),
    section("DESCRIPTION", DESCRIPTION.slice(0, 1).map(roff), DESCRIPTION.slice(1).map(roff)),
    section(
      "COMMANDS",
      COMMANDS.map(({ usage, summary }) => tagged(usage, `${summary}.`)),
    ),
    section(
      "OPTIONS",
      OPTIONS.map(({ name, short, value, summary }) => {
        const long = value === undefined ? `--${name}` : `--${name} ${value}`;
        return tagged(short === undefined ? long : `-${short}, ${long}`, `${summary}.`);
      }),
    ),
    section(
      "EXIT STATUS",
      EXIT_STATUS.map(([status, summary]) => tagged(`${status}`, `${summary}.`)),
    ),
    section(
      "ENVIRONMENT",
      ENVIRONMENT.map(({ name, summary }) => tagged(name, `${summary}.`)),
    ),
    section("FILES", [
      tagged(
        SEARCH_PLACES.join(", "),
        "the configuration, from the working directory up to the repository's root.",
      ),
      tagged(".specignore", "sources that need no spec, in the syntax of .gitignore."),
    ]),
    section(
      "EXAMPLES",
      EXAMPLES.map(({ says, line }) => `.PP\n${roff(says)}:\n.PP\n.nf\n.RS 4\n${roff(line)}\n.RE\n.fi`),
    ),
    section("SEE ALSO", [".BR git (1),\n.BR githooks (5)"]),
  ].join("\n")}\n`;
}

function section(title: string, first: readonly string[], more: readonly string[] = []): string {
  return [`.SH ${title}`, ...first, ...more.flatMap((paragraph) => [".PP", paragraph])].join("\n");
}

function tagged(tag: string, text: string): string {
  return `.TP\n.B "${roff(tag).replaceAll('"', "\\(dq")}"\n${roff(text)}`;
}

/** A line of text that no macro is read in, with the signs that a shell needs kept as they are. */
function roff(text: string): string {
  return text
    .replaceAll("\\", "\\e")
    .replaceAll("-", "\\-")
    .replaceAll("…", "\\[u2026]")
    .replaceAll("'", "\\(aq")
    .replaceAll("~", "\\(ti")
    .replace(/^\./, "\\&.");
}
