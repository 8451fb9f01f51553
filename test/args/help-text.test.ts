import * as assert from "uvu/assert";
import { helpText } from "../../src/args/help-text.ts";
import { COMMANDS, OPTIONS } from "../../src/args/option-table.ts";
import { describe } from "../support/describe.ts";
import { matchesGolden } from "../support/golden.ts";

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
  });

  test("fits into 100 columns", () => {
    for (const line of helpText(null).split("\n")) assert.ok(line.length <= 100, line);
  });
});
