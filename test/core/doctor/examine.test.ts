import * as assert from "uvu/assert";
import { type DoctorFacts, examine } from "../../../src/core/doctor/examine.ts";
import type { SetupFacts } from "../../../src/core/init/setup-facts.ts";
import { VERSION } from "../../../src/core/version.ts";
import { renderDoctorJson } from "../../../src/reporters/doctor-json.ts";
import { renderDoctorText } from "../../../src/reporters/doctor-text.ts";
import { describe } from "../../support/describe.ts";
import { parseBySchema } from "../../support/report-schema.ts";

const CALLS = "#!/bin/sh\nspec-check --staged\n";
const HOOKS = ["pre-commit", "pre-merge-commit", "prepare-commit-msg", "pre-push"];

type Files = Readonly<Record<string, string | null>>;

const hook = (text: string | null) => ({ text, isExecutable: true, isLink: false });

const setupOf = (files: Files, more: Partial<SetupFacts> = {}): SetupFacts => ({
  packageFolder: null,
  packageJson: null,
  isInstalled: false,
  installer: "npm",
  hooksPath: null,
  hooksFolder: { label: ".git/hooks", isShared: false },
  hookFiles: new Map(Object.entries(files).map(([path, text]) => [path, hook(text)])),
  texts: new Map(),
  tools: new Map(),
  ownPackage: "/package",
  ...more,
});

const all = (folder: string, text: string | null): Files =>
  Object.fromEntries(HOOKS.map((name) => [`${folder}/${name}`, text]));

const factsOf = (setup: SetupFacts, more: Partial<DoctorFacts> = {}): DoctorFacts => ({
  setup,
  node: "v20.20.2",
  git: "git version 2.39.5 (Apple Git-154)",
  installed: null,
  configs: [],
  configProblem: null,
  notices: [],
  env: {},
  ...more,
});

/** What is not as it should be, a line each. */
const told = (facts: DoctorFacts) =>
  examine(facts)
    .examinations.filter(({ health }) => health !== "ok")
    .map(({ health, subject, message, help }) => `${health} ${subject}: ${message} | ${help}`);

const hooks = (files: Files, more: Partial<SetupFacts> = {}) => told(factsOf(setupOf(files, more)));

describe("doctor", (test) => {
  test("finds nothing where every hook calls spec-check", () => {
    const report = examine(factsOf(setupOf(all(".git/hooks", CALLS))));
    assert.is(report.health, "ok");
    assert.match(renderDoctorText(report, { color: false, quiet: false }), /\n\nall is well\n$/);
    assert.is(renderDoctorText(report, { color: false, quiet: true }), "all is well\n");
  });

  test("tells of hooks that are not there: of pre-commit as a problem", () => {
    assert.equal(hooks({}), [
      "problem pre-commit: .git/hooks/pre-commit is not there | Run `spec-check init`.",
      "warn pre-merge-commit: .git/hooks/pre-merge-commit is not there | Run `spec-check init`.",
      "warn prepare-commit-msg: .git/hooks/prepare-commit-msg is not there | Run `spec-check init`.",
      "warn pre-push: .git/hooks/pre-push is not there | Run `spec-check init`.",
    ]);
  });

  test("tells of a hook that Git passes over, or cannot start, or that does something else", () => {
    const files = all(".git/hooks", CALLS);
    const off = { ...hook(CALLS), isExecutable: false };
    const [first, ...rest] = [...setupOf(files).hookFiles];
    assert.equal(hooks(files, { hookFiles: new Map([[first?.[0] ?? "", off], ...rest]) }), [
      "problem pre-commit: .git/hooks/pre-commit is not executable, so Git passes it over | Run `chmod +x .git/hooks/pre-commit`.",
    ]);
    assert.match(
      hooks({ ...files, ".git/hooks/pre-push": CALLS.replaceAll("\n", "\r\n") })[0] ?? "",
      /^problem .*carriage return/,
    );
    assert.match(
      hooks({ ...files, ".git/hooks/pre-push": "#!/bin/sh\n:\n" })[0] ?? "",
      /^warn .*does not call spec-check/,
    );
    assert.match(hooks({ ...files, ".git/hooks/pre-commit": null })[0] ?? "", /is no text/);
  });

  test("follows husky to the hook that it runs", () => {
    const stubs = all(".husky/_", '#!/usr/bin/env sh\n. "$(dirname "$0")/h"\n');
    const husky = { hooksPath: ".husky/_", hooksFolder: { label: ".husky/_", isShared: true } };
    assert.equal(hooks({ ...stubs, ...all(".husky", "spec-check --staged\n") }, husky), []);
    assert.match(
      hooks({ ...stubs, ...all(".husky", "npm test\n") }, husky)[0] ?? "",
      "runs .husky/pre-commit, which does not",
    );
    const asleep = hooks(all(".husky", CALLS), {
      packageFolder: "",
      tools: new Map([["husky", ["node_modules/.bin/husky"]]]),
    });
    assert.match(
      asleep[0] ?? "",
      "husky is not active, which would run .husky/pre-commit | Run `node_modules/.bin/husky`.",
    );
  });

  test("follows lefthook and the framework to their files, hook by hook", () => {
    const yaml = "pre-commit:\n  jobs:\n    - run: spec-check --staged\n# c\npre-push:\n  jobs: []\n";
    const lefthook = hooks(all(".git/hooks", "call_lefthook run\n"), {
      texts: new Map([["lefthook.yml", yaml]]),
    });
    assert.equal(
      lefthook.map((line) => line.split(":", 1)[0]),
      ["warn pre-merge-commit", "warn prepare-commit-msg", "warn pre-push"],
    );
    const file = new Map([[".pre-commit-config.yaml", "repos:\n- id: spec-check\n"]]);
    assert.equal(hooks(all(".git/hooks", "#!/usr/bin/env bash\nARGS=(-mpre_commit)\n"), { texts: file }), []);
    assert.match(hooks({}, { texts: file })[0] ?? "", ".pre-commit-config.yaml alone makes Git run nothing");
  });

  test("tells of versions, of what is not installed, and of what switches checks off", () => {
    const setup = setupOf(all(".git/hooks", CALLS), {
      packageFolder: "",
      packageJson: '{"devDependencies":{"rust-spec-check":"1"}}',
    });
    assert.equal(told(factsOf(setup, { node: "v18.1.0", git: "git version 2.24.9" })), [
      "problem node: v18.1.0 | Install Node 20 or newer.",
      "problem git: git version 2.24.9 | Install Git 2.25 or newer.",
      "problem package: package.json asks for rust-spec-check, which is not installed | Run `npm install`.",
    ]);
    assert.equal(told(factsOf(setup, { installed: VERSION, env: { HUSKY: "0" } })), []);
    assert.match(told(factsOf(setup, { installed: "0.0.1" }))[0] ?? "", /^warn package: .*0\.0\.1/);
    assert.match(
      told(factsOf(setup, { installed: VERSION, env: { SPEC_CHECK: "0" } }))[0] ?? "",
      /^problem environment/,
    );
  });

  test("tells which configuration counts, and what is wrong with it", () => {
    const setup = setupOf(all(".git/hooks", CALLS));
    const configs = [".specrc", "package.json"];
    assert.equal(told(factsOf(setup, { configs, notices: [".specrc has unstaged changes"] })), [
      "warn configuration: package.json does not count beside .specrc | Keep one of the two.",
      "warn configuration: .specrc has unstaged changes | Run `git add` on it.",
    ]);
    const configProblem = { message: "it is bad", help: "Mend it." };
    assert.equal(told(factsOf(setup, { configs: [".specrc"], configProblem })), [
      "problem configuration: it is bad | Mend it.",
    ]);
  });

  test("writes JSON that fits the schema", () => {
    parseBySchema("doctor", renderDoctorJson(examine(factsOf(setupOf({})))));
  });
});
