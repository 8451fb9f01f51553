import * as assert from "uvu/assert";
import { declaredModules } from "../../../src/core/audit/declared-modules.ts";
import { testFiles } from "../../../src/core/audit/test-files.ts";
import { describe } from "../../support/describe.ts";

function testsOf(files: Readonly<Record<string, string>>): readonly string[] {
  const found = testFiles(Object.keys(files), {
    has: (path) => Object.hasOwn(files, path),
    modulesOf: (path) => declaredModules(files[path] ?? ""),
  });
  return [...found].sort();
}

const TESTS = "#[cfg(test)]\nmod tests;\n";

describe("testFiles", (test) => {
  test("finds what a module declares for tests", () => {
    assert.equal(testsOf({ "src/a.rs": TESTS, "src/a/tests.rs": "", "src/tests.rs": "" }), [
      "src/a/tests.rs",
    ]);
    assert.equal(testsOf({ "src/lib.rs": TESTS, "src/tests.rs": "" }), ["src/tests.rs"]);
    assert.equal(testsOf({ "src/a/mod.rs": TESTS, "src/a/tests/mod.rs": "" }), ["src/a/tests/mod.rs"]);
  });

  test("finds what a path names", () => {
    const text = '#[cfg(test)]\n#[path = "a_tests.rs"]\nmod tests;\n';
    assert.equal(testsOf({ "src/a.rs": text, "src/a_tests.rs": "" }), ["src/a_tests.rs"]);
  });

  test("finds the modules of a crate's root beside it, whatever it is called", () => {
    assert.equal(testsOf({ "src/bin/tool.rs": TESTS, "src/bin/tests.rs": "" }), ["src/bin/tests.rs"]);
  });

  test("follows files of tests to those that they declare", () => {
    const files = { "src/lib.rs": TESTS, "src/tests.rs": "mod deep;\n", "src/tests/deep.rs": "" };
    assert.equal(testsOf(files), ["src/tests.rs", "src/tests/deep.rs"]);
  });

  test("looks into inline modules", () => {
    const inner = "#[cfg(test)]\nmod tests {\n    mod deep;\n}\n";
    assert.equal(testsOf({ "src/a.rs": inner, "src/a/tests/deep.rs": "" }), ["src/a/tests/deep.rs"]);
  });

  test("finds what a test module takes in", () => {
    const inner = '#[cfg(test)]\nmod tests {\n    include!("a_tests.rs");\n}\n';
    assert.equal(testsOf({ "src/a.rs": inner, "src/a_tests.rs": "" }), ["src/a_tests.rs"]);
    assert.equal(testsOf({ "src/a.rs": 'include!("b.rs");\n', "src/b.rs": "" }), []);
  });

  test("leaves a file alone that another module declares as well", () => {
    const files = {
      "src/a.rs": '#[cfg(test)]\n#[path = "shared.rs"]\nmod shared;\n',
      "src/lib.rs": "mod a;\nmod shared;\n",
      "src/shared.rs": "",
    };
    assert.equal(testsOf(files), []);
    assert.equal(
      testsOf({ "src/lib.rs": "#[cfg(test)]\nmod a;\n#[cfg(not(test))]\nmod a;\n", "src/a.rs": "" }),
      [],
    );
  });

  test("ends where a file declares itself, which no crate can be built with", () => {
    const files = { "src/lib.rs": TESTS, "src/tests.rs": '#[path = "tests.rs"]\nmod again;\n' };
    assert.equal(testsOf(files), []);
  });

  test("takes nothing from what cannot be read", () => {
    assert.equal(testsOf({ "src/lib.rs": `${TESTS}fn f() {\n`, "src/tests.rs": "" }), []);
  });
});
