import * as assert from "uvu/assert";
import type { Config } from "../../src/core/config/config.ts";
import { DEFAULT_CONFIG } from "../../src/core/config/defaults.ts";
import { formatKeyPath } from "../../src/core/config/key-path.ts";
import { parseConfig } from "../../src/core/config/parse-config.ts";
import { createMapping, type Mapping } from "../../src/core/mapping.ts";
import { parseSpecIgnore } from "../../src/core/parse-spec-ignore.ts";
import { describe } from "../support/describe.ts";
import { treeOf } from "../support/tree-of.ts";

function configOf(raw: unknown): Config {
  const parsed = parseConfig(raw);
  if (parsed.kind === "config") return parsed.config;
  throw new Error(JSON.stringify(parsed.problems));
}

function mappingOf(raw: unknown = {}, specIgnore: string | null = null): Mapping {
  return createMapping(configOf(raw), specIgnore === null ? null : parseSpecIgnore(specIgnore));
}

/** `path`, with `?` behind it when it does not exist and `*` when others share it. */
function shown({ path, exists, own }: ReturnType<Mapping["specFor"]>): string {
  return `${path}${exists ? "" : "?"}${own ? "" : "*"}`;
}

describe("inScope", (test) => {
  const defaults: readonly (readonly [path: string, expected: boolean])[] = [
    ["src/lib.rs", true],
    ["build.rs", true],
    ["src/spec.rs", true],
    ["src/tests.rs", true],
    [".hidden/x.rs", true],
    ["src/with space/[x].rs", true],
    ["src/lib.RS", false],
    ["src/lib.rs.spec.md", false],
    ["Cargo.toml", false],
    ["target/debug/x.rs", false],
    ["crates/a/target/x.rs", false],
    ["crates/a/tests/it.rs", false],
    ["tests/common/mod.rs", false],
    ["benches/b.rs", false],
    ["crates/a/examples/e.rs", false],
    ["src/targets/x.rs", true],
  ];
  for (const [path, expected] of defaults) {
    test(`${path} by default`, () => assert.is(mappingOf().inScope(path), expected));
  }

  test("ignore of one's own replaces the default", () => {
    const mapping = mappingOf({ ignore: ["**/gen/**"] });
    assert.equal(["a/gen/x.rs", "tests/a.rs"].map(mapping.inScope), [false, true]);
  });

  test(".specignore adds to it", () => {
    const mapping = mappingOf({}, "vendor/\n");
    assert.equal(["a/vendor/x.rs", "tests/a.rs", "src/a.rs"].map(mapping.inScope), [false, false, true]);
  });

  test("a spec is no source, whatever sources says", () => {
    const mapping = mappingOf({ sources: ["**"], map: [{ files: ["gen/**"], spec: "gen/all.md" }] });
    const paths = ["a.rs", "a.rs.spec.md", "src/mod.spec.md", "gen/all.md", "gen/x.md", "script"];
    assert.equal(paths.map(mapping.inScope), [true, false, false, false, true, true]);
  });

  test("mod.spec.md is no spec where nothing makes it one", () => {
    const specs = ["{dir}/{stem}.md"];
    assert.not(mappingOf({ specs: ["{dir}/{stem}.adoc"] }).isSpec("a/mod.spec.md"));
    assert.ok(mappingOf({ specs, overview: "nearest" }).isSpec("a/mod.spec.md"));
    const overrides = [{ files: ["a/**"], overview: "nearest" }];
    assert.ok(mappingOf({ specs: ["{dir}/{stem}.adoc"], overrides }).isSpec("a/mod.spec.md"));
  });
});

describe("specFor", (test) => {
  type Case = readonly [title: string, raw: unknown, tree: readonly string[], source: string, spec: string];
  const cases: readonly Case[] = [
    ["a spec beside it", {}, ["src/a.rs.spec.md"], "src/a.rs", "src/a.rs.spec.md"],
    ["no spec", {}, [], "src/a.rs", "src/a.rs.spec.md?"],
    ["a source at the root", {}, ["build.rs.spec.md"], "build.rs", "build.rs.spec.md"],
    ["case counts", {}, ["src/A.rs.spec.md"], "src/a.rs", "src/a.rs.spec.md?"],
    ["a source called spec.rs", {}, ["tools/spec.rs.spec.md"], "tools/spec.rs", "tools/spec.rs.spec.md"],
    ["an extensionless file", {}, [], "scripts/release", "scripts/release.spec.md?"],
    ["mod.rs by its own spec", {}, ["a/mod.rs.spec.md", "a/mod.spec.md"], "a/mod.rs", "a/mod.rs.spec.md"],
    ["mod.rs by its folder's", {}, ["a/mod.spec.md"], "a/mod.rs", "a/mod.spec.md*"],
    [
      "mod.rs not by the crate's",
      {},
      ["c/Cargo.toml", "c/mod.spec.md"],
      "c/src/mod.rs",
      "c/src/mod.rs.spec.md?",
    ],
    [
      "lib.rs by its folder's",
      {},
      ["c/src/mod.spec.md", "c/mod.spec.md"],
      "c/src/lib.rs",
      "c/src/mod.spec.md*",
    ],
    ["lib.rs by the crate's", {}, ["c/Cargo.toml", "c/mod.spec.md"], "c/src/lib.rs", "c/mod.spec.md*"],
    ["main.rs by the crate's", {}, ["c/Cargo.toml", "c/mod.spec.md"], "c/src/main.rs", "c/mod.spec.md*"],
    ["lib.rs of the root's crate", {}, ["Cargo.toml", "mod.spec.md"], "src/lib.rs", "mod.spec.md*"],
    ["lib.rs outside of any crate", {}, ["c/mod.spec.md"], "c/src/lib.rs", "c/src/lib.rs.spec.md?"],
    [
      "the nearest crate's",
      {},
      ["Cargo.toml", "mod.spec.md", "c/Cargo.toml"],
      "c/src/lib.rs",
      "c/src/lib.rs.spec.md?",
    ],
    ["another file not by an overview", {}, ["a/mod.spec.md"], "a/x.rs", "a/x.rs.spec.md?"],
    [
      "the first template that exists",
      { specs: ["{dir}/{stem}.md", "{dir}/SPEC.md"] },
      ["a/SPEC.md"],
      "a/x.rs",
      "a/SPEC.md*",
    ],
    [
      "both templates exist",
      { specs: ["{dir}/{stem}.md", "{dir}/SPEC.md"] },
      ["a/SPEC.md", "a/x.md"],
      "a/x.rs",
      "a/x.md",
    ],
    ["a new one goes to the first", { specs: ["{dir}/{stem}.md", "{dir}/SPEC.md"] }, [], "a/x.rs", "a/x.md?"],
    [
      "templates of one's own replace the convention",
      { specs: ["{dir}/{stem}.md"] },
      ["a/mod.spec.md"],
      "a/mod.rs",
      "a/mod.md?",
    ],
    ["no folder to name", { specs: ["{dir}/{dirname}.md", "SPEC.md"] }, [], "x.rs", "SPEC.md?*"],
    ["nothing that could be named", { specs: ["{dir}/{dirname}.md"] }, [], "x.rs", "x.rs.spec.md?"],
    [
      "a map entry beats what exists",
      { map: [{ files: ["m/gen/*.rs"], spec: "m/generated.spec.md" }] },
      ["m/gen/a.rs.spec.md"],
      "m/gen/a.rs",
      "m/generated.spec.md?*",
    ],
    [
      "the first map entry wins",
      {
        map: [
          { files: ["a/x.rs"], spec: "one.md" },
          { files: ["a"], spec: "two.md" },
        ],
      },
      ["two.md"],
      "a/x.rs",
      "one.md?*",
    ],
    [
      "a map entry with variables",
      { map: [{ files: ["old"], spec: "docs/{path}.md" }] },
      ["docs/old/x.rs.md"],
      "old/x.rs",
      "docs/old/x.rs.md",
    ],
    [
      "nearest: the overview in its folder",
      { overview: "nearest" },
      ["c/Cargo.toml", "c/src/a/mod.spec.md", "c/mod.spec.md"],
      "c/src/a/x.rs",
      "c/src/a/mod.spec.md*",
    ],
    [
      "nearest: one far above",
      { overview: "nearest" },
      ["c/Cargo.toml", "c/mod.spec.md"],
      "c/src/a/b/x.rs",
      "c/mod.spec.md*",
    ],
    [
      "nearest: not beyond the crate",
      { overview: "nearest" },
      ["Cargo.toml", "mod.spec.md", "c/Cargo.toml"],
      "c/src/x.rs",
      "c/src/x.rs.spec.md?",
    ],
    [
      "nearest: up to the root without a crate",
      { overview: "nearest" },
      ["mod.spec.md"],
      "c/src/x.rs",
      "mod.spec.md*",
    ],
    [
      "nearest: its own first",
      { overview: "nearest" },
      ["a/mod.spec.md", "a/x.rs.spec.md"],
      "a/x.rs",
      "a/x.rs.spec.md",
    ],
    ["nearest: none", { overview: "nearest" }, ["c/Cargo.toml"], "c/src/x.rs", "c/src/x.rs.spec.md?"],
    [
      "nearest for some files",
      { overrides: [{ files: ["a"], overview: "nearest" }] },
      ["mod.spec.md"],
      "a/x.rs",
      "mod.spec.md*",
    ],
    [
      "and not for others",
      { overrides: [{ files: ["a"], overview: "nearest" }] },
      ["mod.spec.md"],
      "b/x.rs",
      "b/x.rs.spec.md?",
    ],
  ];
  for (const [title, raw, tree, source, spec] of cases) {
    test(title, () => assert.is(shown(mappingOf(raw).specFor(source, treeOf(...tree))), spec));
  }
});

describe("sourcesFor", (test) => {
  test("turns specFor around", () => {
    const tree = treeOf(
      "c/Cargo.toml",
      "c/mod.spec.md",
      "c/src/lib.rs",
      "c/src/main.rs",
      "c/src/a.rs",
      "c/src/a.rs.spec.md",
      "c/tests/it.rs",
      "c/tests/it.rs.spec.md",
    );
    const { sourcesFor } = mappingOf();
    assert.equal(sourcesFor("c/mod.spec.md", tree), ["c/src/lib.rs", "c/src/main.rs"]);
    assert.equal(sourcesFor("c/src/a.rs.spec.md", tree), ["c/src/a.rs"]);
    assert.equal(sourcesFor("c/tests/it.rs.spec.md", tree), []);
    assert.equal(sourcesFor("c/src/lib.rs.spec.md", tree), []);
  });

  test("tells a name with and one without an extension apart", () => {
    const tree = treeOf("s/x", "s/x.sh", "s/x.spec.md", "s/x.sh.spec.md");
    const { sourcesFor } = mappingOf({ sources: ["s"] });
    assert.equal(sourcesFor("s/x.spec.md", tree), ["s/x"]);
    assert.equal(sourcesFor("s/x.sh.spec.md", tree), ["s/x.sh"]);
  });

  test("passes over paths that no disk could hold", () => {
    const tree = treeOf(`${"x".repeat(300)}.rs`, "a.rs", "a.rs.spec.md");
    assert.equal(mappingOf().sourcesFor("a.rs.spec.md", tree), ["a.rs"]);
  });
});

describe("settingsFor", (test) => {
  const raw = {
    rules: { "spec-missing": "error" },
    overrides: [
      { files: ["tui"], rules: { "api-changed-without-spec": "warn", "spec-missing": "warn" } },
      { files: ["tui/core/**"], rules: { "spec-missing": "off" }, api: { visibility: "public" } },
      { files: ["**/x.rs"], overview: "nearest" },
    ],
  };

  test("the general ones", () => {
    const { rules, ...rest } = mappingOf(raw).settingsFor("a/b.rs");
    assert.equal(rules, { ...DEFAULT_CONFIG.rules, "spec-missing": "error" });
    const { api, overview, require, mention } = DEFAULT_CONFIG;
    assert.equal(rest, { api, overview, require, mention });
  });

  test("require of an override", () => {
    const overrides = [{ files: ["a"], rules: {}, api: {}, require: "mention" as const, overview: null }];
    const { settingsFor } = createMapping({ ...DEFAULT_CONFIG, overrides }, null);
    assert.equal([settingsFor("a/x.rs").require, settingsFor("b/x.rs").require], ["mention", "touch"]);
  });

  test("the last match wins, key by key", () => {
    const { rules, api, overview } = mappingOf(raw).settingsFor("tui/core/x.rs");
    assert.is(rules["api-changed-without-spec"], "warn");
    assert.is(rules["spec-missing"], "off");
    assert.equal(api, { visibility: "public", reach: "module", ignoreMacros: [] });
    assert.is(overview, "nearest");
  });
});

describe("unusedPatterns", (test) => {
  const unused = (raw: unknown, ...paths: readonly string[]) =>
    mappingOf(raw)
      .unusedPatterns(treeOf(...paths))
      .map(({ pattern, keyPath }) => `${formatKeyPath(keyPath)} ${pattern}`);

  test("the default has none", () => assert.equal(unused({}), []));

  test("names each glob that matches nothing, with its place", () => {
    const raw = {
      sources: ["src/**/*.rs", "lib/**/*.rs"],
      ignore: ["**/gen/**", "**/target/**"],
      map: [
        { files: ["a/**"], spec: "a.md" },
        { files: ["src/x.rs", "old/**"], spec: "b.md" },
      ],
      overrides: [{ files: ["SRC/**"] }],
      phases: [{ name: "one", files: ["src/**", "one/**"] }],
      audit: { generated: ["src/gen/**", "old/gen/**"] },
    };
    assert.equal(unused(raw, "src/x.rs", "src/gen/y.rs"), [
      "sources[1] lib/**/*.rs",
      "map[0].files[0] a/**",
      "map[1].files[1] old/**",
      "overrides[0].files[0] SRC/**",
      "phases[0].files[1] one/**",
      "audit.generated[1] old/gen/**",
    ]);
  });

  test("stops reading the tree once all have matched", () => {
    let read = 0;
    const tree = {
      has: () => false,
      *paths() {
        for (const path of ["a.rs", "b.rs", "c.rs"]) {
          read += 1;
          yield path;
        }
      },
      oid: () => null,
    };
    mappingOf({ sources: ["a.rs"] }).unusedPatterns(tree);
    assert.is(read, 2);
  });
});
