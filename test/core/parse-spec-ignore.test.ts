import * as assert from "uvu/assert";
import { parseSpecIgnore } from "../../src/core/parse-spec-ignore.ts";
import { cpuTime } from "../support/cpu-time.ts";
import { describe } from "../support/describe.ts";
import { failureOf } from "../support/failure-of.ts";

describe("parseSpecIgnore", (test) => {
  const cases: readonly (readonly [text: string, named: readonly string[], others: readonly string[]])[] = [
    ["", [], ["a.rs"]],
    ["# a comment\n\n", [], ["a.rs", "# a comment"]],
    ["target/", ["target/a.rs", "codex-rs/target/b.rs"], ["target", "src/targets/a.rs"]],
    ["/target/", ["target/a.rs"], ["codex-rs/target/b.rs"]],
    ["codex-rs/*/tests/", ["codex-rs/core/tests/a.rs"], ["codex-rs/a/b/tests/c.rs", "core/tests/a.rs"]],
    ["*.gen.rs", ["a.gen.rs", "x/y.gen.rs"], ["a.rs"]],
    ["*.rs\n!src/keep.rs", ["a.rs", "src/a.rs"], ["src/keep.rs"]],
    ["!a.rs\n*.rs", ["a.rs"], ["a.md"]],
    ["src/**/gen", ["src/gen/a.rs", "src/a/b/gen/c.rs"], ["gen/a.rs"]],
    ["A.rs", ["A.rs"], ["a.rs"]],
    ["\\#x.rs", ["#x.rs"], ["x.rs"]],
    ["a b.rs", ["a b.rs"], ["a", "b.rs"]],
    ["\ufefftarget/\r\nvendor/\r\n", ["target/a.rs", "vendor/a.rs"], ["src/a.rs"]],
    ["\\[x].rs", ["[x].rs"], ["x.rs"]],
    ["[x].rs", ["x.rs"], ["[x].rs"]],
  ];
  for (const [text, named, others] of cases) {
    test(JSON.stringify(text), () => {
      const isNamed = parseSpecIgnore(text);
      assert.equal(
        named.filter((path) => !isNamed(path)),
        [],
        "should be named",
      );
      assert.equal(
        others.filter((path) => isNamed(path)),
        [],
        "should not be named",
      );
    });
  }

  test("lists every refused line", async () => {
    const text = [
      "ok/",
      "*a*a*a*a*b",
      "# *a*a*a*a*b",
      `!${"x".repeat(300)}`,
      "**/a/***/a/**/a/**/b",
      "a\0b",
    ].join("\n");
    const failure = await failureOf(() => parseSpecIgnore(text));
    assert.is(failure.code, "config");
    assert.equal(
      failure.message.split("\n").map((line) => line.slice(0, 18)),
      [
        "cannot use .specig",
        '.specignore:2:1 "*',
        '.specignore:4:1 "!',
        '.specignore:5:1 "*',
        '.specignore:6:1 "a',
      ],
    );
  });

  test("refuses more patterns than anyone writes", async () => {
    assert.ok(parseSpecIgnore(`${"a\n".repeat(1999)}${"b".repeat(256)}`));
    const failure = await failureOf(() => parseSpecIgnore("a\n".repeat(2001)));
    assert.match(failure.message, "expected at most 2000 patterns, received 2001");
  });

  test("what is taken is done in milliseconds", () => {
    const paths = ["a".repeat(255), `${"a/".repeat(127)}c`, `${"a".repeat(254)}/`.repeat(16).slice(0, -1)];
    for (const pattern of [
      "*a*a*b",
      "**/a/**/b",
      "a/**/a/**/a/**/b",
      "**/*a*a*/**/*a*a*/**/b",
      "/**/a/**/*a*a*b",
    ]) {
      const isNamed = parseSpecIgnore(pattern);
      for (const path of paths) {
        const time = cpuTime();
        isNamed(path);
        assert.ok(time() < 500, `${pattern} ${path.slice(0, 10)}`);
      }
    }
  });

  test("a path that no disk can hold is an error", async () => {
    assert.is((await failureOf(() => parseSpecIgnore("a")("b".repeat(256)))).code, "object");
  });
});
