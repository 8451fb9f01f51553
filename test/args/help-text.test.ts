import * as assert from "uvu/assert";
import { COMMANDS } from "../../src/args/command-table.ts";
import { EXAMPLES } from "../../src/args/examples.ts";
import { helpText } from "../../src/args/help-text.ts";
import { OPTIONS } from "../../src/args/option-table.ts";
import { parseArguments } from "../../src/args/parse-arguments.ts";
import { describe } from "../support/describe.ts";
import { matchesGolden } from "../support/golden.ts";

/** The words of a command line, as a shell without substitutions would part them. */
function wordsOf(line: string): readonly string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? "");
}

describe("EXAMPLES", (test) => {
  for (const { command, line } of EXAMPLES) {
    test(`\`${line}\` is a command line of ${command}`, () => {
      const [, own = ""] = /spec-check ([^|)]*)\)?/.exec(line) ?? [];
      assert.is(parseArguments(wordsOf(own.trim())).command, command);
    });
  }

  test("every command has one", () => {
    for (const { name } of COMMANDS)
      assert.ok(
        EXAMPLES.some(({ command }) => command === name),
        name,
      );
  });
});

describe("helpText", (test) => {
  test("is what the golden says", () => matchesGolden("help.txt", helpText(null)));

  test("for one command is what the golden says", () => matchesGolden("help-diff.txt", helpText("diff")));

  test("names every option and command", () => {
    const help = helpText(null);
    for (const { name } of OPTIONS) assert.match(help, new RegExp(`--${name}\\b`));
    for (const { usage } of COMMANDS) assert.ok(help.includes(usage), usage);
  });

  test("for one command names only what it takes", () => {
    const help = helpText("api");
    assert.match(help, /--visibility/);
    assert.not.match(help, /--stdin-batch|--pre-push|--staged|explain/);
    assert.match(help, "spec-check api src/exec.rs");
  });

  test("fits into 100 columns", () => {
    for (const line of helpText(null).split("\n")) assert.ok(line.length <= 100, line);
  });
});
