import * as assert from "uvu/assert";
import { parse } from "yaml";
import { withFramework } from "../../../src/core/init/framework-file.ts";
import { withLefthook } from "../../../src/core/init/lefthook-file.ts";
import { withoutBlocks } from "../../../src/core/init/marked-block.ts";
import { describe } from "../../support/describe.ts";
import { failureOf } from "../../support/failure-of.ts";

const INSTALLED = { folder: "", npx: null };
const BY_NPX = { folder: "", npx: "rust-spec-check@1.2.3" };

const LEFTHOOK: readonly (readonly [title: string, text: string])[] = [
  ["no text", ""],
  ["comments alone", "# nothing yet\n"],
  ["another hook", "commit-msg:\n  commands:\n    lint:\n      run: lint {1}\n"],
  ["no last line feed", "commit-msg:\n  commands:\n    lint:\n      run: lint {1}"],
  [
    "commands",
    "pre-commit:\n  # first\n  parallel: true\n  commands:\n    # fmt\n    fmt:\n        run: cargo fmt # late\n",
  ],
  ["jobs", 'pre-commit:\n    jobs:\n    - run: "cargo fmt"\n    # two\n    - name: b\n      run: b\n'],
  ["jobs further in", "pre-commit:\n  jobs:\n      -   run: a\n"],
  ["settings alone", "pre-push:\n  parallel: false\n\nmin_version: 1.5.0\n"],
  ["scripts", "pre-push:\n  scripts:\n    'a.sh':\n      runner: bash\n"],
  ["Windows line ends", "pre-commit:\r\n  commands:\r\n    fmt:\r\n      run: cargo fmt\r\n"],
  ["the start of a document", "%YAML 1.2\n---\n# c\npre-commit:\n  jobs:\n    - run: a\n"],
];

/** Every hook's own entry of spec-check, taken out of what a YAML parser reads. */
function taken(text: string): { readonly runs: readonly string[]; readonly rest: unknown } {
  const value: unknown = parse(text) ?? {};
  const runs: string[] = [];
  const rest = JSON.parse(JSON.stringify(value), (_key, each: unknown) => {
    if (Array.isArray(each)) return each.filter((job) => !isOurs(job, runs));
    if (typeof each !== "object" || each === null || !("spec-check" in each)) return each;
    isOurs({ name: "spec-check", ...Object(each["spec-check"]) }, runs);
    const { "spec-check": _, ...others } = each;
    return others;
  });
  return { runs: runs.sort(), rest };
}

function isOurs(job: unknown, runs: string[]): boolean {
  if (typeof job !== "object" || job === null || !("name" in job) || job.name !== "spec-check") return false;
  runs.push("run" in job ? String(job.run) : "");
  return true;
}

describe("lefthook's configuration", (test) => {
  for (const [title, text] of LEFTHOOK) {
    test(`with ${title} gets all hooks, keeps all else, and comes back byte by byte`, () => {
      const changed = withLefthook({ path: "lefthook.yml", text }, INSTALLED);
      const { runs, rest } = taken(changed);
      assert.equal(
        runs,
        ["pre-commit", "pre-merge-commit", "pre-push {1} {2}", "prepare-commit-msg {1}"].map(
          (hook) => `sh node_modules/rust-spec-check/hooks/${hook}`,
        ),
        changed,
      );
      const before: unknown = parse(text) ?? {};
      for (const [key, value] of Object.entries(Object(before))) {
        const { commands, ...others } = { commands: undefined, ...Object(Object(rest)[key]) };
        const isNew = !JSON.stringify(value).includes("commands");
        if (typeof value === "object") assert.equal(isNew ? others : { commands, ...others }, value, changed);
      }
      assert.is(withoutBlocks(changed), text);
      assert.is(withLefthook({ path: "lefthook.yml", text: changed }, INSTALLED), changed);
    });
  }

  test("hands on the lines that pre-push gets", () => {
    const value = parse(withLefthook({ path: "lefthook.yml", text: "" }, INSTALLED));
    assert.is(value["pre-push"].commands["spec-check"].use_stdin, true);
  });

  test("asks npx where there is no package.json, and leaves out what npx has not", () => {
    const { runs } = taken(withLefthook({ path: "lefthook.yml", text: "" }, BY_NPX));
    assert.equal(runs, [
      "npx --yes --prefer-offline rust-spec-check@1.2.3 --pre-push -- {1} {2}",
      "npx --yes --prefer-offline rust-spec-check@1.2.3 --staged",
      "npx --yes --prefer-offline rust-spec-check@1.2.3 --staged",
    ]);
  });

  for (const text of [
    "pre-commit: { commands: { a: { run: a } } }\n",
    "pre-commit:\n  commands: {\n    a: { run: a } }\n",
    "pre-commit:\n  jobs: [\n    { run: a } ]\n",
    "pre-commit:\n  jobs: []\n",
    "pre-commit:\n",
  ]) {
    test(`written as ${JSON.stringify(text)} is left to a person`, async () => {
      const { code, message, help } = await failureOf(() =>
        withLefthook({ path: "lefthook.yml", text }, INSTALLED),
      );
      assert.is(code, "config");
      assert.match(message, "cannot add spec-check to lefthook.yml");
      assert.match(help ?? "", "sh node_modules/rust-spec-check/hooks/pre-commit");
    });
  }

  for (const text of ["a: [\n", "- a\n", "a: 1\n---\nb: 2\n"]) {
    test(`that is ${JSON.stringify(text)} is refused`, async () => {
      const { code } = await failureOf(() => withLefthook({ path: "lefthook.yml", text }, INSTALLED));
      assert.is(code, "config");
    });
  }
});

const FRAMEWORK: readonly (readonly [title: string, text: string])[] = [
  [
    "items at the margin",
    "# ours\nrepos:\n# one\n- repo: local\n  hooks:\n  - id: a\n    name: a\n    entry: a\n    language: system\n",
  ],
  [
    "items further in",
    "default_stages: [pre-commit]\nrepos:\n  -   repo: local\n      hooks: []\nfail_fast: true",
  ],
  ["Windows line ends", "repos:\r\n  - repo: meta\r\n    hooks:\r\n      - id: identity\r\n"],
];

describe("the framework's configuration", (test) => {
  for (const [title, text] of FRAMEWORK) {
    for (const finder of [INSTALLED, BY_NPX]) {
      test(`with ${title} gets one more repository, ${finder.npx === null ? "run from" : "besides"} node_modules`, () => {
        const changed = withFramework({ path: ".pre-commit-config.yaml", text }, finder);
        const [ours, ...others] = parse(changed).repos;
        assert.equal(others, parse(text).repos);
        assert.equal(
          ours.hooks.map(({ id, language }: { id: string; language: string }) => `${id} ${language}`),
          finder.npx === null
            ? ["spec-check system", "spec-check-pre-push system", "spec-check-exempt system"]
            : ["spec-check node", "spec-check-pre-push node"],
        );
        for (const hook of ours.hooks) assert.is(hook.always_run, true);
        assert.is(withoutBlocks(changed), text);
        assert.is(withFramework({ path: ".pre-commit-config.yaml", text: changed }, finder), changed);
      });
    }
  }

  for (const text of ["repos: []\n", "", "fail_fast: true\n"]) {
    test(`written as ${JSON.stringify(text)} is left to a person`, async () => {
      const { code } = await failureOf(() => withFramework({ path: "c.yaml", text }, INSTALLED));
      assert.is(code, "config");
    });
  }
});
