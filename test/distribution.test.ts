import { accessSync, constants, readdirSync, readFileSync } from "node:fs";
import * as assert from "uvu/assert";
import { parse } from "yaml";
import { parseArguments } from "../src/args/parse-arguments.ts";
import { parseConfig } from "../src/core/config/parse-config.ts";
import { INPUTS } from "./action/composite.ts";
import { describe } from "./support/describe.ts";

const STAGES = ["pre-commit", "pre-merge-commit", "pre-push", "prepare-commit-msg"];

describe(".pre-commit-hooks.yaml", (test) => {
  const hooks: readonly Record<string, unknown>[] = parse(readFileSync(".pre-commit-hooks.yaml", "utf8"));

  test("offers hooks by names of their own, each by a script that is shipped and can be run", () => {
    assert.equal(
      hooks.map(({ id }) => id),
      ["spec-check", "spec-check-pre-push", "spec-check-exempt"],
    );
    for (const { entry, language } of hooks) {
      assert.is(language, "script");
      accessSync(`${entry}`, constants.X_OK);
    }
  });

  test("covers every shipped hook, and runs where no file is left to name", () => {
    const stages = hooks.flatMap((hook) => (Array.isArray(hook.stages) ? hook.stages : []));
    assert.equal(stages, STAGES);
    assert.equal(
      readdirSync("hooks")
        .filter((hook) => hook !== "run-spec-check" && hook !== "nothing-to-judge")
        .sort(),
      [...STAGES].sort(),
    );
    for (const hook of hooks) assert.is(hook.always_run, true);
  });
});

/** The blocks of code of a document in one language. */
function blocks(file: string, language: string): readonly string[] {
  const document = readFileSync(file, "utf8");
  return [...document.matchAll(/^```(\w+)\n([\s\S]*?)^```/gm)].flatMap(([, name, text = ""]) =>
    name === language ? [text] : [],
  );
}

/** The words of a command line, as a shell without substitutions would part them. */
const wordsOf = (line: string) =>
  [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? "");

describe("the guides", (test) => {
  const GUIDES = ["docs/ci.md", "docs/adopting.md", "docs/agents.md"];

  test("show command lines of this version", () => {
    const lines = GUIDES.flatMap((file) => [
      ...blocks(file, "sh").flatMap((block) => block.split("\n")),
      ...[...readFileSync(file, "utf8").matchAll(/`(spec-check [^` ]+ [^`]+)`/g)].map(
        ([, line = ""]) => line,
      ),
      ...[...readFileSync(file, "utf8").matchAll(/rust-spec-check@\S+ (.*)$/gm)].map(
        ([, line = ""]) => `spec-check ${line.replace(/\$\{\{ matrix\.part \}\}/g, "1")}`,
      ),
    ]).filter((line) => line.startsWith("spec-check "));
    assert.ok(lines.length > 10);
    for (const line of lines) {
      const words = wordsOf(line)
        .slice(1)
        .map((word) => (word === "RULE" ? "spec-missing" : word));
      parseArguments(words);
    }
  });

  test("show configurations that are taken", () => {
    for (const block of GUIDES.flatMap((file) => blocks(file, "json"))) {
      assert.is(parseConfig(JSON.parse(block)).kind, "config", block);
    }
  });

  test("show YAML that can be read", () => {
    for (const block of GUIDES.flatMap((file) => blocks(file, "yaml"))) assert.type(parse(block), "object");
  });

  test("name every input of the action", () => {
    const rows = [...readFileSync("docs/ci.md", "utf8").matchAll(/^\| `([a-z-]+)` +\|/gm)].map(
      ([, name]) => name,
    );
    for (const name of Object.keys(INPUTS)) assert.ok(rows.includes(name), name);
  });
});
