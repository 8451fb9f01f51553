import * as assert from "uvu/assert";
import { parseConfig } from "../../../src/core/config/parse-config.ts";
import { firstConfig, isFirstConfig } from "../../../src/core/init/first-config.ts";
import { specLayout } from "../../../src/core/init/spec-layout.ts";
import { describe } from "../../support/describe.ts";
import { treeOf } from "../../support/tree-of.ts";

const layoutOf = (...paths: readonly string[]) => specLayout(treeOf(...paths));
const templates = (...paths: readonly string[]) =>
  layoutOf(...paths).templates.map(({ template, sources }) => `${sources} ${template}`);

describe("where a repository keeps its specs", (test) => {
  test("is beside the sources, by any of the names in use", () => {
    assert.equal(templates("src/a.rs", "src/a.rs.spec.md", "src/b.rs"), ["1 {dir}/{base}.spec.md"]);
    assert.equal(templates("src/a.rs", "src/a.spec.md"), ["1 {dir}/{stem}.spec.md"]);
    assert.equal(templates("src/a.rs", "src/a.md", "README.md"), ["1 {dir}/{stem}.md"]);
  });

  test("may be a folder that mirrors the sources", () => {
    assert.equal(
      templates("src/a.rs", "src/b.rs", "docs/code/src/a.rs.spec.md", "docs/code/src/b.rs.spec.md"),
      ["2 docs/code/{path}.spec.md"],
    );
    assert.equal(templates("a.rs", "specs/a.rs.md"), ["1 specs/{path}.md"]);
  });

  test("may be several places, of which each finds more", () => {
    const paths = ["a.rs", "b.rs", "c.rs", "a.rs.spec.md", "b.rs.spec.md", "b.spec.md", "specs/c.rs.spec.md"];
    assert.equal(templates(...paths), ["2 {dir}/{base}.spec.md", "1 specs/{path}.spec.md"]);
  });

  test("may be overviews alone", () => {
    const layout = layoutOf("Cargo.toml", "src/lib.rs", "src/a.rs", "mod.spec.md");
    assert.equal(layout, { sources: 2, matchedByDefault: 1, templates: [], areOverviews: true });
  });

  test("leaves out what needs no spec, and may be nowhere", () => {
    assert.equal(layoutOf("tests/a.rs", "tests/a.rs.spec.md", "b.rs"), {
      ...{ sources: 1, matchedByDefault: 0, templates: [], areOverviews: false },
    });
  });
});

describe("the first configuration", (test) => {
  test("says what differs from the defaults, in words that are taken", () => {
    const text = firstConfig(layoutOf("a.rs", "a.md"), "web") ?? "";
    assert.is(
      text,
      '{\n  "$comment": "Written by spec-check init",\n  "$schema": "./web/node_modules/rust-spec-check/docs/schema.json",\n  "specs": ["{dir}/{stem}.md"]\n}\n',
    );
    assert.is(parseConfig(JSON.parse(text)).kind, "config");
    const overviews = firstConfig(layoutOf("src/a.rs", "src/mod.spec.md"), null) ?? "";
    assert.equal(parseConfig(JSON.parse(overviews)).kind, "config");
    assert.match(overviews, '"overview": "nearest"');
  });

  test("is none where the defaults fit and no schema is there to name", () => {
    assert.is(firstConfig(layoutOf("a.rs", "a.rs.spec.md"), null), null);
  });

  test("is known again until somebody changes it", () => {
    const text = firstConfig(layoutOf("a.rs", "a.md", "b.rs", "s/b.rs.md"), "") ?? "";
    assert.ok(isFirstConfig(text));
    const more = text.replace('  "specs"', '  "require": "mention",\n  "specs"');
    for (const other of [text.trimEnd(), more, text.replace("init", ""), `${text} `, "{}", "null", "{", ""]) {
      assert.not(isFirstConfig(other), other);
    }
    assert.not(isFirstConfig('{\n  "overview": "nearest"\n}\n'));
  });
});
