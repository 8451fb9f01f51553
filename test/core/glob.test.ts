import fc from "fast-check";
import micromatch from "micromatch";
import * as assert from "uvu/assert";
import { loadSegmentEngine } from "../../src/core/glob/segment-engine.ts";
import { compileGlobs, globProblem } from "../../src/core/glob.ts";
import { cpuTime } from "../support/cpu-time.ts";
import { describe } from "../support/describe.ts";
import { failureOf } from "../support/failure-of.ts";

await loadSegmentEngine("[");

describe("compileGlobs", (test) => {
  const cases: readonly (readonly [
    pattern: string,
    matched: readonly string[],
    others: readonly string[],
  ])[] = [
    ["**/*.rs", ["lib.rs", "a/b/c.rs", ".hidden/x.rs", "a/.rs"], ["a.rsx", "a/b.md", "a.RS"]],
    ["*.rs", ["lib.rs"], ["src/lib.rs"]],
    ["src/*", ["src/a.rs"], ["src/a/b.rs", "src"]],
    ["src/**/mod.rs", ["src/mod.rs", "src/a/b/mod.rs"], ["mod.rs", "x/src/mod.rs", "src/mod.rs.bak"]],
    ["**/target/**", ["target/x", "a/target/b/c"], ["targets/x", "a/mytarget/b"]],
    ["crates/core", ["crates/core/src/lib.rs", "crates/core"], ["crates/core2/a.rs", "x/crates/core/a.rs"]],
    ["src/", ["src/a.rs", "src/b/c.rs"], ["source/a.rs"]],
    ["./src/*.rs", ["src/a.rs"], ["a.rs"]],
    ["src/{a,b{c,d}}.rs", ["src/a.rs", "src/bc.rs", "src/bd.rs"], ["src/b.rs", "src/c.rs"]],
    ["{a,b/c}/*.rs", ["a/x.rs", "b/c/x.rs"], ["b/x.rs"]],
    ["a,b.rs", ["a,b.rs"], ["a", "b.rs"]],
    ["x{3}.rs", ["x{3}.rs"], ["xxx.rs", "x3.rs"]],
    ["file?.rs", ["file1.rs"], ["file.rs", "file12.rs", "file/.rs"]],
    ["[a-c]x.rs", ["ax.rs", "cx.rs"], ["dx.rs"]],
    ["[!a]x.rs", ["bx.rs"], ["ax.rs"]],
    ["[{]x.rs", ["{x.rs"], ["x.rs"]],
    ["a\\[1\\].rs", ["a[1].rs"], ["a1.rs"]],
    ["\\{a,b\\}.rs", ["{a,b}.rs"], ["a.rs", "b.rs"]],
    ["with space/*.rs", ["with space/a.rs"], ["with/a.rs"]],
    ["a+b@c$d^.rs", ["a+b@c$d^.rs"], ["aab@c$d^.rs"]],
    ["src/!odd.rs", ["src/!odd.rs"], ["src/even.rs"]],
    ["src/!*.rs", ["src/!odd.rs"], ["src/even.rs"]],
    ["**", ["a", "a/b"], []],
    ["**/**/x", ["x", "a/x"], ["y"]],
  ];
  for (const [pattern, matched, others] of cases) {
    test(pattern, () => {
      const matches = compileGlobs([pattern]);
      assert.equal(
        matched.filter((path) => !matches(path)),
        [],
        "should match",
      );
      assert.equal(
        others.filter((path) => matches(path)),
        [],
        "should not match",
      );
    });
  }

  test("several patterns are alternatives", () => {
    const matches = compileGlobs(["a/*.rs", "b/*.rs"]);
    assert.equal(["a/x.rs", "b/x.rs", "c/x.rs"].map(matches), [true, true, false]);
  });

  test("no pattern matches nothing", () => assert.not(compileGlobs([])("a.rs")));

  test("agrees with micromatch wherever a pattern ends in a wildcard", () => {
    const names = fc.constantFrom("a", "b", ".a", "ab", "a.rs");
    const segment = fc.constantFrom("a", "b", "*", "*.rs", "?", "a*", "[ab]", "**", "{a,b}", "{a,ab*}");
    const last = fc.constantFrom("*", "*.rs", "a*", "?");
    const glob = fc
      .tuple(fc.array(segment, { maxLength: 4 }), last)
      .map(([folders, name]) => [...folders, name]);
    fc.assert(
      fc.property(glob, fc.array(names, { minLength: 1, maxLength: 6 }), (segments, path) => {
        const pattern = segments.join("/");
        fc.pre(globProblem(pattern) === null);
        const expected = micromatch.isMatch(path.join("/"), pattern, { dot: true, noextglob: true });
        return compileGlobs([pattern])(path.join("/")) === expected;
      }),
      { numRuns: 3000 },
    );
  });

  test("throws on a refused pattern", async () => {
    const failure = await failureOf(() => compileGlobs(["a", "!b"]));
    assert.is(failure.code, "config");
    assert.match(failure.message, '"!b" begins with `!`');
  });
});

describe("globProblem", (test) => {
  const refused: readonly (readonly [pattern: string, problem: string])[] = [
    ["", "is empty"],
    ["  ", "is empty"],
    ["a".repeat(257), "longer than 256"],
    ["a\0b", "NUL"],
    ["!src/**", "begins with `!`"],
    ["/src/**", "begins with `/`"],
    ["../src/**", "segment `..`"],
    ["a/./b", "segment `.`"],
    ["a//b", "two slashes"],
    ["src\\gen\\*.rs", "divided by `/`"],
    ["**.rs", "beside other text"],
    ["src/**x/a", "beside other text"],
    ["+(a|b)", "parenthesis"],
    ["(a+)+b", "parenthesis"],
    ["a|b", "parenthesis or `|`"],
    ["[[:digit:]]x.rs", "write the range out"],
    ["[ab]+[ab]+c", "`+` behind `]`"],
    ["[ab/c]*", "`[` without a `]`"],
    ["[z-a]", "is not a pattern"],
    ["*a*a*a*a*a*a*a*a*b", "more than 3 `*` between"],
    ["{*a*,b}c*d*e", "more than 3 `*` between"],
    ["x{q/,*a}{q/,*a}{q/,*a}{q/,*a}y", "more than 3 `*` between"],
    ["**/a/**/a/**/a/**/b", "more than 3 `**`"],
    ["{1..1000000}", "range"],
    ["{a,b", "`{` without"],
    ["a,b}", "`}` without"],
    ["{a,b}".repeat(7), "more than 64 patterns"],
    ["{a,b}".repeat(51), "more than 64 patterns"],
    [`{${"a,".repeat(64)}b}`, "more than 64 patterns"],
    ["{a,{b,{c,{d,e}}}}", "nests braces deeper than 3"],
    ["{".repeat(200), "nests braces deeper"],
  ];
  for (const [pattern, problem] of refused) {
    test(`refuses ${pattern.slice(0, 40)}`, () => assert.match(globProblem(pattern) ?? "null", problem));
  }

  test("takes what is just within the limits", () => {
    const longest = "a".repeat(256);
    const most = "{a,b}".repeat(6);
    const deepest = "{a,{b,{c,d}}}";
    assert.equal(
      [longest, most, deepest, "*a*a*", "**/a/**/a/**/a/**"].map(globProblem),
      Array(5).fill(null),
    );
  });

  test("takes what people write", () => {
    const written = [
      "**/*_test*.rs",
      "crates/*/src/**",
      "{a,b,c}/**/*.{rs,inc}",
      "**/src/**/gen/**",
      "a*b*c*.rs",
    ];
    assert.equal(written.map(globProblem), [null, null, null, null, null]);
  });
});

describe("the time of a match", (test) => {
  const hostilePaths = [
    "a".repeat(255),
    `${"a".repeat(254)}/`.repeat(16).slice(0, -1),
    `${"a/".repeat(127)}c`,
    `${"aa/".repeat(127)}c`,
    `${"ab".repeat(100)}/${"a".repeat(255)}`,
  ];
  const milliseconds = (run: () => void) => {
    const time = cpuTime();
    run();
    return time();
  };

  for (const pattern of [
    "*a*a*b",
    "**/*a*a*b",
    "**/a/**/a/**/b",
    "**/*a*a*/**/*a*a*/**/*a*a*b",
    "{*a,*a}{*a,*a}*b",
    "[a]*[a]*[a]*b",
    "?*?*?*b",
  ]) {
    test(`${pattern} is done in milliseconds`, () => {
      assert.is(globProblem(pattern), null);
      const matches = compileGlobs([pattern]);
      for (const path of hostilePaths) assert.ok(milliseconds(() => matches(path)) < 500, path.slice(0, 20));
    });
  }

  test("whatever pattern is taken", () => {
    const piece = fc.constantFrom(
      "*",
      "**",
      "/",
      "a",
      "?",
      "[a]",
      "[!b]",
      "{",
      "}",
      ",",
      "+",
      "(",
      "|",
      "]",
      "!",
      "\\",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 24 }), (pieces) => {
        const pattern = `${pieces.join("")}b`;
        fc.pre(globProblem(pattern) === null);
        const matches = compileGlobs([pattern]);
        return hostilePaths.every((path) => milliseconds(() => matches(path)) < 1000);
      }),
      { numRuns: 2000, maxSkipsPerRun: 1000 },
    );
  });

  test("refusing takes no time either", () => {
    for (const pattern of [
      "{".repeat(256),
      "{a,".repeat(85),
      "[".repeat(256),
      "\\".repeat(255),
      "{a,b}".repeat(51),
    ]) {
      assert.ok(milliseconds(() => globProblem(pattern)) < 100);
    }
  });

  test("a path that no disk can hold is an error, not an answer", async () => {
    const matches = compileGlobs(["**"]);
    for (const path of [
      "a".repeat(255),
      `${"a/".repeat(127)}b`,
      `${"a".repeat(240)}/`.repeat(17).slice(0, 4096),
    ]) {
      assert.ok(matches(path));
    }
    for (const path of ["a".repeat(256), `${"a/".repeat(128)}c`, `${"a".repeat(100)}/`.repeat(50)]) {
      assert.is((await failureOf(() => matches(path))).code, "object");
    }
  });
});
