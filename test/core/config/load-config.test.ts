import * as assert from "uvu/assert";
import type { ConfigFormat } from "../../../src/core/config/config-text.ts";
import { loadConfig } from "../../../src/core/config/load-config.ts";
import { cpuTime } from "../../support/cpu-time.ts";
import { describe } from "../../support/describe.ts";
import { failureOf } from "../../support/failure-of.ts";

const NAMES: Readonly<Record<ConfigFormat, string>> = {
  json: ".specrc.json",
  yaml: ".specrc.yaml",
  "package-json": "package.json",
  "cargo-toml": "Cargo.toml",
};

async function linesOf(format: ConfigFormat, text: string): Promise<readonly string[]> {
  const failure = await failureOf(() => loadConfig({ path: NAMES[format], text, format }));
  assert.is(failure.code, "config");
  return failure.message.split("\n");
}

describe("loadConfig", (test) => {
  const good: readonly (readonly [title: string, format: ConfigFormat, text: string])[] = [
    ["JSON", "json", '{ "maxFileSize": 5 }'],
    ["JSON with a byte order mark", "json", '\ufeff{ "maxFileSize": 5 }'],
    ["JSON with Windows line ends", "json", '{\r\n"maxFileSize": 5\r\n}\r\n'],
    ["YAML", "yaml", "# size\nmaxFileSize: 5\n"],
    ["YAML with a byte order mark", "yaml", "\ufeffmaxFileSize: 5\n"],
    ["JSON read as YAML", "yaml", '{ "maxFileSize": 5 }'],
    ["package.json", "package-json", '{ "name": "x", "name": "y", "spec": { "maxFileSize": 5 } }'],
    ["Cargo.toml of a workspace", "cargo-toml", "[workspace.metadata.spec-check]\nmaxFileSize = 5\n"],
    ["Cargo.toml of a package", "cargo-toml", "[package.metadata]\nspec-check = { maxFileSize = 5 }\n"],
  ];
  for (const [title, format, text] of good) {
    test(`reads ${title}`, async () => {
      const config = await loadConfig({ path: NAMES[format], text, format });
      assert.is(config.maxFileSize, 5);
    });
  }

  const empty: readonly (readonly [ConfigFormat, string])[] = [
    ["json", ""],
    ["json", " \n"],
    ["json", "{}"],
    ["yaml", "# nothing\n"],
    ["package-json", '{ "name": "x" }'],
    ["cargo-toml", "[package]\nname = 'x'\n"],
  ];
  for (const [format, text] of empty) {
    test(`${JSON.stringify(text)} as ${format} is the default`, async () => {
      assert.is((await loadConfig({ path: "c", text, format })).maxFileSize, 2_000_000);
    });
  }

  const located: readonly (readonly [title: string, ConfigFormat, text: string, lines: readonly string[]])[] =
    [
      [
        "JSON",
        "json",
        '{\n  "sources": ["a", ""],\n  "rules": {\n    "spec-mising": "warn"\n  }\n}\n',
        [
          "cannot use .specrc.json: 2 problems",
          '.specrc.json:2:20 sources[1]: "" is empty',
          '.specrc.json:4:5 rules.spec-mising: is not a rule; did you mean "spec-missing"?',
        ],
      ],
      [
        "YAML",
        "yaml",
        "overrides:\n  - files: [a]\n  - files:\n      - b\n      - '!c'\n    rules: {x: off}\n",
        [
          "cannot use .specrc.yaml: 2 problems",
          '.specrc.yaml:5:9 overrides[1].files[1]: "!c" begins with `!`; list what to leave out under `ignore`',
          ".specrc.yaml:6:13 overrides[1].rules.x: is not a rule; expected one of ",
        ],
      ],
      [
        "package.json",
        "package-json",
        '{\n "name": "x",\n "spec": {\n  "overview": "far"\n }\n}',
        ["cannot use package.json: 1 problem", 'package.json:4:3 overview: expected one of "own", "nearest"'],
      ],
      [
        "Cargo.toml",
        "cargo-toml",
        '[package]\nname = "x"\n\n[package.metadata.spec-check]\nsources = ["ok",\n  "/bad"]\nrules.x = "off"\n\n[[package.metadata.spec-check.overrides]]\nfiles = []\n',
        [
          "cannot use Cargo.toml: 3 problems",
          'Cargo.toml:6:3 sources[1]: "/bad" begins with `/`',
          "Cargo.toml:7:1 rules.x: is not a rule",
          "Cargo.toml:10:1 overrides[0].files: expected at least one pattern",
        ],
      ],
      [
        "a missing key at the one around it",
        "json",
        '{\n  "map": [\n    { "files": ["a"] }\n  ]\n}',
        ["cannot use .specrc.json: 1 problem", ".specrc.json:3:5 map[0].spec: is missing"],
      ],
      ["the whole", "json", "[]", ["1 problem", ".specrc.json:1:1 expected a table, received a list"]],
      [
        "a null in package.json",
        "package-json",
        '{\n"spec": null }',
        ["1 problem", "package.json:2:1 expected a table"],
      ],
      [
        "a comma too many",
        "json",
        '{\n  "overview": "own",\n}',
        ["1 problem", ".specrc.json:3:1 is not JSON: "],
      ],
      [
        "a bare word",
        "json",
        '{\n  "overview": own\n}',
        ["1 problem", ".specrc.json:2:15 is not JSON: Unexpected token 'o'"],
      ],
      ["an early end", "json", '{\n  "overview": ', ["1 problem", "2:15 is not JSON: "]],
      [
        "a duplicate key in JSON",
        "json",
        '{\n "ignore": ["ignore", "ignore"],\n "api": {"visibility": "all"},\n "ignore": []\n}',
        ["1 problem", '.specrc.json:4:2 the key "ignore" stands here for the second time'],
      ],
      [
        "a duplicate key in YAML",
        "yaml",
        "overview: own\noverview: nearest\n",
        ["1 problem", ".specrc.yaml:2:1 is not YAML: Map keys must be unique"],
      ],
      [
        "an unknown tag",
        "yaml",
        "overview: !!js/function own\n",
        ["1 problem", ".specrc.yaml:1:11 is not YAML: "],
      ],
      ["several documents", "yaml", "overview: own\n---\noverview: own\n", ["1 problem", "is not YAML: "]],
      ["broken TOML", "cargo-toml", "[package]\nname = \n", ["1 problem", "Cargo.toml:3:1 is not TOML: "]],
      [
        "a date in TOML",
        "cargo-toml",
        "[package.metadata.spec-check]\noverview = 1979-05-27\napi = 1979-05-27T07:32:00Z\n",
        [
          "2 problems",
          'Cargo.toml:2:1 overview: expected one of "own", "nearest"; received a date',
          "Cargo.toml:3:1 api: expected a table, received a date",
        ],
      ],
      [
        "two tables in Cargo.toml",
        "cargo-toml",
        "[package.metadata.spec-check]\n[workspace.metadata.spec-check]\n",
        [
          "1 problem",
          "Cargo.toml:2:2 stands under workspace.metadata.spec-check and package.metadata.spec-check",
        ],
      ],
    ];
  for (const [title, format, text, lines] of located) {
    test(`locates ${title}`, async () => {
      const found = await linesOf(format, text);
      assert.is(found.length, lines.length, found.join("\n"));
      for (const [at, line] of lines.entries()) assert.match(found[at] ?? "", line);
    });
  }

  const hostile: readonly (readonly [title: string, ConfigFormat, text: string])[] = [
    ["JSON nested 100000 deep", "json", `${"[".repeat(100_000)}${"]".repeat(100_000)}`],
    ["YAML nested 100000 deep", "yaml", "[".repeat(100_000)],
    ["TOML nested 100000 deep", "cargo-toml", `package.metadata.spec-check = ${"[".repeat(100_000)}`],
    [
      "aliases that multiply",
      "yaml",
      `a: &a [x]\n${[..."bcdefghij"].map((name, at) => `${name}: &${name} [${Array(9).fill(`*${"abcdefghi"[at]}`).join(",")}]`).join("\n")}`,
    ],
    ["an alias that leads nowhere", "yaml", "sources: *nothing\n"],
    ["YAML blocks nested 100000 deep", "yaml", `${"- ".repeat(90_000)}a`],
    [
      "YAML indented ever further",
      "yaml",
      Array.from({ length: 600 }, (_, at) => `${" ".repeat(at)}a:`).join("\n"),
    ],
    ["TOML keys of 90000 parts", "cargo-toml", `package.metadata.spec-check.${"a.".repeat(90_000)}b = 1`],
    ["TOML tables of 90000 parts", "cargo-toml", `[package.metadata.spec-check.${"a.".repeat(90_000)}b]`],
    ["a million characters", "yaml", "#".repeat(1_000_001)],
    [
      "5000 unknown keys",
      "json",
      JSON.stringify(Object.fromEntries(Array.from({ length: 5000 }, (_, at) => [`k${at}`, 1]))),
    ],
    ["10000 unknown keys in YAML", "yaml", Array.from({ length: 10_000 }, (_, at) => `k${at}: 1`).join("\n")],
    ["a file of quotes", "json", `{"${'\\"'.repeat(90_000)}`],
  ];
  for (const [title, format, text] of hostile) {
    test(`survives ${title}`, async () => {
      const time = cpuTime();
      assert.ok((await linesOf(format, text)).length > 0);
      assert.ok(time() < 5000);
    });
  }

  test("an error says how to mend it", async () => {
    const failure = await failureOf(() => loadConfig({ path: "c", text: "x", format: "json" }));
    assert.match(failure.help ?? "", "docs/configuration.md");
  });
});
