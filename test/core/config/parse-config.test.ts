import * as assert from "uvu/assert";
import type { Config } from "../../../src/core/config/config.ts";
import { DEFAULT_CONFIG } from "../../../src/core/config/defaults.ts";
import { formatKeyPath } from "../../../src/core/config/key-path.ts";
import { parseConfig } from "../../../src/core/config/parse-config.ts";
import { loadSegmentEngine } from "../../../src/core/glob/segment-engine.ts";
import { RULE_IDS } from "../../../src/core/rule-id.ts";
import { describe } from "../../support/describe.ts";

function configOf(raw: unknown): Config {
  const parsed = parseConfig(raw);
  if (parsed.kind === "config") return parsed.config;
  throw new Error(JSON.stringify(parsed.problems));
}

function problemsOf(raw: unknown): readonly string[] {
  const parsed = parseConfig(raw);
  if (parsed.kind === "config") return [];
  return parsed.problems.map(({ keyPath, problem }) => `${formatKeyPath(keyPath)}: ${problem}`);
}

await loadSegmentEngine("[");

describe("parseConfig", (test) => {
  test("an empty configuration is the default", () => assert.equal(configOf({}), DEFAULT_CONFIG));

  test("the default is what docs/configuration.md promises", () => {
    assert.equal(DEFAULT_CONFIG.api, { visibility: "crate", reach: "module", ignoreMacros: [] });
    assert.is(DEFAULT_CONFIG.maxFileSize, 2_000_000);
    assert.is(DEFAULT_CONFIG.specs, null);
    assert.equal(Object.keys(DEFAULT_CONFIG.rules).sort(), [...RULE_IDS].sort());
  });

  test("$schema is accepted and ignored", () => {
    assert.equal(configOf({ $schema: "./schema.json" }), DEFAULT_CONFIG);
  });

  test("every key is taken over", () => {
    const raw = {
      sources: ["src/**/*.rs"],
      ignore: [],
      specs: ["docs/{path}.md"],
      map: [{ files: ["gen/**"], spec: "gen/spec.md" }],
      overview: "nearest",
      api: { visibility: "public", ignoreMacros: ["submit", "my::*"] },
      require: "touch",
      maxFileSize: 10,
      rules: { "spec-missing": "error" },
      overrides: [
        {
          files: ["tui/**"],
          rules: { "spec-missing": "off" },
          api: { visibility: "all", ignoreMacros: [] },
          overview: "own",
        },
      ],
      phases: [{ name: "one", files: ["a/**"] }],
      audit: { require: ["module", "test"], generated: ["gen/**"] },
      clearance: "commit",
      push: { block: true },
    };
    assert.equal(configOf(raw), {
      ...DEFAULT_CONFIG,
      ...raw,
      api: { visibility: "public", reach: "module", ignoreMacros: ["submit", "my::*"] },
      rules: { ...DEFAULT_CONFIG.rules, "spec-missing": "error" },
      overrides: [
        {
          files: ["tui/**"],
          rules: { "spec-missing": "off" },
          api: { visibility: "all", ignoreMacros: [] },
          require: null,
          overview: "own",
        },
      ],
    });
  });

  const refused: readonly (readonly [title: string, raw: unknown, problems: readonly string[]])[] = [
    ["null", null, [": expected a table, received null"]],
    ["a list", [], [": expected a table, received a list"]],
    ["a string", "x", [': expected a table, received "x"']],
    [
      "an unknown key",
      { source: [] },
      ['source: is not a key of the configuration; did you mean "sources"?'],
    ],
    [
      "every unknown key",
      { zzz: 1, api: { visible: 1 }, qqq: 2 },
      [
        "api.visible: is not a key of `api`",
        "zzz: is not a key of the configuration; expected one of $schema, $comment, sources",
        "qqq: is not a key of the configuration",
      ],
    ],
    [
      "an unknown rule",
      { rules: { "spec-mising": "warn" } },
      ['rules.spec-mising: is not a rule; did you mean "spec-missing"?'],
    ],
    [
      "an unknown severity",
      { rules: { "spec-missing": "eror" } },
      ['rules.spec-missing: expected one of "error", "warn", "off"; received "eror"; did you mean "error"?'],
    ],
    ["rules as a list", { rules: ["spec-missing"] }, ["rules: expected a table, received a list"]],
    ["rules as null", { rules: null }, ["rules: expected a table, received null"]],
    ["a glob as text", { sources: "**/*.rs" }, ['sources: expected a list of patterns, received "**/*.rs"']],
    ["no sources", { sources: [] }, ["sources: expected at least one pattern"]],
    [
      "a macro with its mark",
      { api: { ignoreMacros: ["submit!"] } },
      ['api.ignoreMacros[0]: "submit!" ends with `!`; expected the name alone'],
    ],
    [
      "a macro that is no name",
      { overrides: [{ files: ["a"], api: { ignoreMacros: ["a", "(b|c)"] } }] },
      ['overrides[0].api.ignoreMacros[1]: "(b|c)" is no macro\'s name; expected one such as `submit`'],
    ],
    [
      "macros as text",
      { api: { ignoreMacros: "a" } },
      ['api.ignoreMacros: expected a list of names, received "a"'],
    ],
    ["no specs", { specs: [] }, ["specs: expected at least one template"]],
    ["a number among globs", { ignore: ["a", 3] }, ["ignore[1]: expected a string, received 3"]],
    ["an empty glob", { ignore: [""] }, ['ignore[0]: "" is empty']],
    [
      "a catastrophic glob",
      { overrides: [{ files: ["a", "*a*a*a*a*b"] }] },
      ['overrides[0].files[1]: "*a*a*a*a*b" has more than 3 `*`'],
    ],
    [
      "a template with an unknown variable",
      { specs: ["{dir}/{name}.md"] },
      ['specs[0]: "{dir}/{name}.md" holds the unknown variable {name}; expected one of {dir} {base}'],
    ],
    ["a map entry without spec", { map: [{ files: ["a"] }] }, ["map[0].spec: is missing"]],
    [
      "a map entry without files",
      { map: [{ files: [], spec: "a.md" }] },
      ["map[0].files: expected at least one"],
    ],
    [
      "a map entry with a bad template",
      { map: [{ files: ["a"], spec: "/a.md" }] },
      ['map[0].spec: "/a.md" begins'],
    ],
    [
      "an override with other keys",
      { overrides: [{ files: ["a"], maxFileSize: 1 }] },
      ["overrides[0].maxFileSize:"],
    ],
    ["an override that is no table", { overrides: ["a"] }, ['overrides[0]: expected a table, received "a"']],
    ["a size of text", { maxFileSize: "2MB" }, ['maxFileSize: expected a number of bytes, received "2MB"']],
    ["half a byte", { maxFileSize: 1.5 }, ["maxFileSize: expected a whole number of bytes, received 1.5"]],
    ["no byte", { maxFileSize: 0 }, ["maxFileSize: expected at least 1 byte, received 0"]],
    [
      "two phases of one name",
      {
        phases: [
          { name: "one", files: ["a"] },
          { name: "one", files: ["b"] },
        ],
      },
      ['phases[1]: the name "one" is taken by an earlier phase'],
    ],
    [
      "a phase without a name",
      { phases: [{ name: " ", files: ["a"] }] },
      ["phases[0].name: expected a name"],
    ],
    [
      "a phase without files",
      { phases: [{ name: "a", files: [] }] },
      ["phases[0].files: expected at least one"],
    ],
    [
      "an unknown class",
      { audit: { require: ["modul"] } },
      [
        'audit.require[0]: expected one of "module", "facade", "type-only", "build-script", "test", "generated"',
      ],
    ],
    ["an index without a path", { index: {} }, ["index.path: is missing"]],
    [
      "an index outside of the repository",
      { index: { path: "../specs.md" } },
      [
        `index.path: expected a path from the repository's root, such as docs/specs.md, received "../specs.md"`,
      ],
    ],
    [
      "a push that is text",
      { push: { block: "yes" } },
      ['push.block: expected true or false, received "yes"'],
    ],
    [
      "everything at once",
      { sources: [""], rules: { x: 1 }, api: { visibility: "pub" }, maxFileSize: -1 },
      ['sources[0]: "" is empty', "api.visibility: ", "maxFileSize: ", "rules.x: is not a rule"],
    ],
  ];
  for (const [title, raw, problems] of refused) {
    test(`refuses ${title}`, () => {
      const found = problemsOf(raw);
      assert.is(found.length, problems.length, found.join("\n"));
      for (const [at, problem] of problems.entries()) assert.match(found[at] ?? "", problem);
    });
  }

  test("a long text is cut in the message", () => {
    assert.ok((problemsOf({ overview: "x".repeat(500) })[0] ?? "").length < 160);
  });
});

describe("api.reach", (test) => {
  const raw = { api: { reach: "crate" }, overrides: [{ files: ["a"], api: { reach: "module" } }] };

  test("is module unless the configuration says otherwise", () =>
    assert.is(configOf({ api: {} }).api.reach, "module"));

  test("is taken as it is written", () => {
    const config = configOf(raw);
    assert.equal([config.api.reach, config.overrides[0]?.api.reach], ["crate", "module"]);
  });
});

describe("require", (test) => {
  test("is taken as it is written", () => {
    const raw = { require: "mention", overrides: [{ files: ["a"], require: "signature" }] };
    const config = configOf(raw);
    assert.equal([config.require, config.overrides[0]?.require], ["mention", "signature"]);
  });
});
