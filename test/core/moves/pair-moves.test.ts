import fc from "fast-check";
import * as assert from "uvu/assert";
import type { ApiChange, VisibilityFilter } from "../../../src/core/api-change.ts";
import type { MovableModule } from "../../../src/core/moves/candidates.ts";
import { pairMoves } from "../../../src/core/moves/pair-moves.ts";
import { diffSources } from "../../../src/core/rust/diff-sources.ts";
import { modulePath } from "../../../src/core/rust/module-path.ts";
import { cpuTime } from "../../support/cpu-time.ts";
import { describe } from "../../support/describe.ts";
import { sampleChange } from "../../support/sample-report.ts";

/** Both versions of some sources. */
type Sources = Readonly<Record<string, readonly [before: string, after: string]>>;

function modulesOf(sources: Sources, visibility: VisibilityFilter = "crate"): readonly MovableModule[] {
  return Object.entries(sources).map(([source, [before, after]]) => ({
    source,
    api: diffSources(before, after, { visibility, module: modulePath(source) }).api,
  }));
}

/** Every change as a line: `a.rs: fn run > b.rs` for what moved there, `< b.rs` for what came from there. */
function linesOf(modules: readonly MovableModule[]): readonly string[] {
  const apis = pairMoves(modules);
  return modules.flatMap(({ source }, at) =>
    (apis[at] ?? []).map(({ change, kind, path, from, to }) => {
      const name = `${source}: `;
      if (change !== "moved") return `${name}${change} ${kind} ${path}`;
      return from === source ? `${name}${kind} ${path} > ${to}` : `${name}${kind} ${path} < ${from}`;
    }),
  );
}

const TYPE = `
#[derive(Clone)]
pub struct S { pub a: u8, b: u8 }
impl S { pub fn new() -> S { S { a: 1, b: 2 } } }
impl std::fmt::Display for S { fn fmt(&self, f: &mut F) -> R { a } }
`;

const CASES: readonly (readonly [title: string, sources: Sources, lines: readonly string[]])[] = [
  [
    "a function",
    { "a.rs": ["pub fn run() {}", ""], "b.rs": ["", "pub fn run() {}"] },
    ["a.rs: fn run > b.rs", "b.rs: fn run < a.rs"],
  ],
  [
    "a function whose body changed on the way",
    { "a.rs": ["pub fn run() {}", ""], "b.rs": ["", "pub fn run() { now() }"] },
    ["a.rs: fn run > b.rs", "b.rs: fn run < a.rs"],
  ],
  [
    "no function whose signature changed on the way",
    { "a.rs": ["pub fn run() {}", ""], "b.rs": ["", "pub fn run(now: bool) {}"] },
    ["a.rs: removed fn run", "b.rs: added fn run"],
  ],
  [
    "no function that became visible to others",
    { "a.rs": ["pub(crate) fn run() {}", ""], "b.rs": ["", "pub fn run() {}"] },
    ["a.rs: removed fn run", "b.rs: added fn run"],
  ],
  [
    "no function that stays where it was",
    { "a.rs": ["pub fn run() {}", "pub fn run() {}"], "b.rs": ["", "pub fn run() {}"] },
    ["b.rs: added fn run"],
  ],
  [
    "no function under another condition",
    { "a.rs": ["#[cfg(unix)] pub fn run() {}", ""], "b.rs": ["", "pub fn run() {}"] },
    ["a.rs: removed fn run", "b.rs: added fn run"],
  ],
  [
    "no attribute of a crate",
    { "a/lib.rs": ["#![no_std]", ""], "b/lib.rs": ["", "#![no_std]"] },
    ["a/lib.rs: removed attribute #![no_std]", "b/lib.rs: added attribute #![no_std]"],
  ],
  [
    "a type with all that belongs to it",
    { "a.rs": [TYPE, ""], "b.rs": ["", TYPE] },
    [
      "a.rs: impl Clone for S > b.rs",
      "a.rs: impl Display for S > b.rs",
      "a.rs: struct S > b.rs",
      "a.rs: field S::a > b.rs",
      "a.rs: fn S::new > b.rs",
      "b.rs: impl Clone for S < a.rs",
      "b.rs: impl Display for S < a.rs",
      "b.rs: struct S < a.rs",
      "b.rs: field S::a < a.rs",
      "b.rs: fn S::new < a.rs",
    ],
  ],
  [
    "no member of a type that is another one there",
    {
      "a.rs": ["#[derive(Clone)] pub struct Args { pub a: u8 }", ""],
      "b.rs": ["", "#[derive(Clone)] pub struct Args { pub a: u8, pub b: u8 }"],
    },
    [
      "a.rs: removed struct Args",
      "a.rs: removed field Args::a",
      "a.rs: removed impl Clone for Args",
      "b.rs: added struct Args",
      "b.rs: added field Args::a",
      "b.rs: added field Args::b",
      "b.rs: added impl Clone for Args",
    ],
  ],
  [
    "the methods of a type that stays",
    {
      "a.rs": ["pub struct S; impl S { pub fn f(&self) {} }", "pub struct S;"],
      "a/b.rs": ["", "impl super::S { pub fn f(&self) {} }"],
    },
    ["a.rs: fn S::f > a/b.rs", "a/b.rs: fn S::f < a.rs"],
  ],
  [
    "an impl, however far its file sees the trait and the type",
    {
      "a.rs": ["pub(crate) trait T {} impl T for u8 {}", "pub(crate) trait T {}"],
      "b.rs": ["use crate::a::T;", "use crate::a::T; impl T for u8 {}"],
    },
    ["a.rs: impl T for u8 > b.rs", "b.rs: impl T for u8 < a.rs"],
  ],
  [
    "what the module that it left exports again",
    {
      "src/a.rs": ["pub fn run() {}", "mod b; pub use b::run;"],
      "src/a/b.rs": ["", "pub fn run() {}"],
    },
    ["src/a.rs: fn run > src/a/b.rs", "src/a.rs: added use run", "src/a/b.rs: fn run < src/a.rs"],
  ],
  [
    "out of a module that is deleted, into one that is new",
    { "a.rs": ["pub fn one() {} pub fn two() {}", ""], "b.rs": ["", "pub fn two() {}"] },
    ["a.rs: removed fn one", "a.rs: fn two > b.rs", "b.rs: fn two < a.rs"],
  ],
];

const CHOICES: readonly (readonly [title: string, sources: Sources, lines: readonly string[]])[] = [
  [
    "of one removal and two additions pairs one",
    {
      "a.rs": ["pub fn run() {}", ""],
      "b.rs": ["", "pub fn run() {}"],
      "c.rs": ["", "pub fn run() {}"],
    },
    ["a.rs: fn run > b.rs", "b.rs: fn run < a.rs", "c.rs: added fn run"],
  ],
  [
    "of two removals and one addition pairs one",
    {
      "a.rs": ["pub fn run() {}", ""],
      "b.rs": ["pub fn run() {}", ""],
      "c.rs": ["", "pub fn run() {}"],
    },
    ["a.rs: fn run > c.rs", "b.rs: removed fn run", "c.rs: fn run < a.rs"],
  ],
  [
    "prefers the modules with most in common",
    {
      "a.rs": ["pub fn run() {} pub fn stop() {}", ""],
      "b.rs": ["", "pub fn run() {}"],
      "c.rs": ["", "pub fn run() {} pub fn stop() {}"],
    },
    [
      "a.rs: fn run > c.rs",
      "a.rs: fn stop > c.rs",
      "b.rs: added fn run",
      "c.rs: fn run < a.rs",
      "c.rs: fn stop < a.rs",
    ],
  ],
  [
    "counts anew what is left after each choice",
    {
      "a.rs": ["pub fn f() {} pub fn g() {} pub fn h() {}", ""],
      "b.rs": ["pub fn g() {} pub fn x() {}", ""],
      "c.rs": ["", "pub fn f() {} pub fn g() {} pub fn h() {}"],
      "d.rs": ["", "pub fn g() {} pub fn h() {} pub fn x() {}"],
    },
    [
      "a.rs: fn f > c.rs",
      "a.rs: fn g > c.rs",
      "a.rs: fn h > c.rs",
      "b.rs: fn g > d.rs",
      "b.rs: fn x > d.rs",
      "c.rs: fn f < a.rs",
      "c.rs: fn g < a.rs",
      "c.rs: fn h < a.rs",
      "d.rs: fn g < b.rs",
      "d.rs: added fn h",
      "d.rs: fn x < b.rs",
    ],
  ],
  [
    "prefers a file of the same name among equals",
    {
      "one/run.rs": ["pub fn run() {}", ""],
      "one/stop.rs": ["", "pub fn run() {}"],
      "two/run.rs": ["", "pub fn run() {}"],
    },
    ["one/run.rs: fn run > two/run.rs", "one/stop.rs: added fn run", "two/run.rs: fn run < one/run.rs"],
  ],
  [
    "prefers a near file among equals",
    {
      "x/y/a.rs": ["pub fn run() {}", ""],
      "x/b.rs": ["", "pub fn run() {}"],
      "x/y/c.rs": ["", "pub fn run() {}"],
    },
    ["x/y/a.rs: fn run > x/y/c.rs", "x/b.rs: added fn run", "x/y/c.rs: fn run < x/y/a.rs"],
  ],
  [
    "lets the members follow their own type",
    {
      "a.rs": ["pub struct S; impl S { pub fn f(&self) {} }", ""],
      "b.rs": ["pub struct S; impl S { pub fn f(&self) {} pub fn g(&self) {} }", ""],
      "c.rs": ["", "pub struct S; impl S { pub fn f(&self) {} pub fn g(&self) {} }"],
    },
    [
      "a.rs: removed struct S",
      "a.rs: removed fn S::f",
      "b.rs: struct S > c.rs",
      "b.rs: fn S::f > c.rs",
      "b.rs: fn S::g > c.rs",
      "c.rs: struct S < b.rs",
      "c.rs: fn S::f < b.rs",
      "c.rs: fn S::g < b.rs",
    ],
  ],
  [
    "tells two items of one name by their condition",
    {
      "a.rs": ["#[cfg(unix)] pub fn run() {} #[cfg(windows)] pub fn run() {}", ""],
      "b.rs": ["", "#[cfg(windows)] pub fn run() {}"],
      "c.rs": ["", "#[cfg(unix)] pub fn run() {}"],
    },
    ["a.rs: fn run > c.rs", "a.rs: fn run > b.rs", "b.rs: fn run < a.rs", "c.rs: fn run < a.rs"],
  ],
];

const INLINE: readonly (readonly [title: string, sources: Sources, lines: readonly string[]])[] = [
  [
    "an inline module that became a file",
    {
      "src/a.rs": [`pub mod x { ${TYPE} pub fn run() {} }`, "pub mod x;"],
      "src/a/x.rs": ["", `${TYPE} pub fn run() {}`],
    },
    [
      "src/a.rs: impl Clone for x::S > src/a/x.rs",
      "src/a.rs: impl Display for S > src/a/x.rs",
      "src/a.rs: struct x::S > src/a/x.rs",
      "src/a.rs: field x::S::a > src/a/x.rs",
      "src/a.rs: fn x::S::new > src/a/x.rs",
      "src/a.rs: fn x::run > src/a/x.rs",
      "src/a/x.rs: impl Clone for S < src/a.rs",
      "src/a/x.rs: impl Display for S < src/a.rs",
      "src/a/x.rs: struct S < src/a.rs",
      "src/a/x.rs: field S::a < src/a.rs",
      "src/a/x.rs: fn S::new < src/a.rs",
      "src/a/x.rs: fn run < src/a.rs",
    ],
  ],
  [
    "an inline module of a crate's root that became a folder",
    {
      "src/lib.rs": ["pub mod x { pub fn run() {} }", "pub mod x;"],
      "src/x/mod.rs": ["", "pub fn run() {}"],
    },
    ["src/lib.rs: fn x::run > src/x/mod.rs", "src/x/mod.rs: fn run < src/lib.rs"],
  ],
  [
    "an inline module that narrowed what is in it",
    {
      "src/a.rs": ["pub(crate) mod x { pub fn run() {} }", "pub(crate) mod x;"],
      "src/a/x.rs": ["", "pub fn run() {}"],
    },
    ["src/a.rs: fn x::run > src/a/x.rs", "src/a/x.rs: fn run < src/a.rs"],
  ],
  [
    "a file that became an inline module",
    {
      "src/a.rs": ["pub mod x;", "pub mod x { pub fn run() {} }"],
      "src/a/x.rs": ["pub fn run() {}", ""],
    },
    ["src/a.rs: fn x::run < src/a/x.rs", "src/a/x.rs: fn run > src/a.rs"],
  ],
  [
    "an inline module two levels down",
    {
      "src/a.rs": ["pub mod x { pub mod y { pub fn run() {} } }", "pub mod x { pub mod y; }"],
      "src/a/x/y.rs": ["", "pub fn run() {}"],
    },
    ["src/a.rs: fn x::y::run > src/a/x/y.rs", "src/a/x/y.rs: fn run < src/a.rs"],
  ],
  [
    "no inline module that came to a file of another place",
    {
      "src/a.rs": ["pub mod x { pub fn run() {} }", "pub mod x;"],
      "src/b/x.rs": ["", "pub fn run() {}"],
    },
    ["src/a.rs: removed fn x::run", "src/b/x.rs: added fn run"],
  ],
];

describe("pairMoves finds", (test) => {
  for (const [title, sources, lines] of [...CASES, ...INLINE]) {
    test(title, () => assert.equal(linesOf(modulesOf(sources)), lines));
  }
});

describe("pairMoves", (test) => {
  for (const [title, sources, lines] of CHOICES) {
    test(title, () => assert.equal(linesOf(modulesOf(sources)), lines));
  }

  test("gives both ends the signature, and each the line that it has", () => {
    const [left, came] = pairMoves(
      modulesOf({ "a.rs": ["\npub fn run() {}", ""], "b.rs": ["", "\n\npub fn run() {}"] }),
    );
    const both = { change: "moved", kind: "fn", path: "run", visibility: "pub" } as const;
    const ends = { before: "fn run()", after: "fn run()", from: "a.rs", to: "b.rs" } as const;
    assert.equal(left, [{ ...both, ...ends, line: null, previousLine: 2 }]);
    assert.equal(came, [{ ...both, ...ends, line: 3, previousLine: null }]);
  });

  test("answers the lists that it was given where nothing moved", () => {
    const modules = modulesOf({ "a.rs": ["pub fn one() {}", ""], "b.rs": ["", "pub fn two() {}"] });
    assert.ok(
      pairMoves(modules).every((api, at) => api.every((change, row) => change === modules[at]?.api[row])),
    );
  });

  test("is quick where everything looks alike", () => {
    const names = Array.from({ length: 150 }, (_, at) => `f${at}`);
    const api = (change: "added" | "removed") =>
      names.map((path) =>
        sampleChange(
          change === "added" ? { path } : { change, path, before: "fn cancel(&self)", after: null },
        ),
      );
    const modules = [...names.keys()].flatMap((at) => [
      { source: `old/m${at}.rs`, api: api("removed") },
      { source: `new/m${at}.rs`, api: api("added") },
    ]);
    const time = cpuTime();
    pairMoves(modules);
    assert.ok(time() < 4000, `took ${time()} ms`);
  });
});

const row = fc.record({
  change: fc.constantFrom("added", "removed"),
  kind: fc.constantFrom("fn", "struct", "impl", "unread"),
  path: fc.constantFrom("S", "S::f", "Clone for S", "x::S", "f"),
  visibility: fc.constantFrom("pub", "pub(crate)"),
  text: fc.constantFrom("one", "two"),
} as const);

const api = fc.array(row, { maxLength: 6 }).map((rows) =>
  rows.map(({ text, change, ...rest }, at): ApiChange => {
    const came = change === "added";
    return sampleChange({
      ...rest,
      change,
      before: came ? null : text,
      after: came ? text : null,
      line: came ? at + 1 : null,
      previousLine: came ? null : at + 1,
    });
  }),
);

const SOURCES = ["a.rs", "a/x.rs", "b.rs", "c/mod.rs"] as const;
const anyModules = fc
  .tuple(...SOURCES.map(() => api))
  .map((apis) => SOURCES.map((source, at) => ({ source, api: apis[at] ?? [] })));

describe("whatever left and came", (test) => {
  const holds = (property: (modules: readonly MovableModule[]) => boolean) =>
    fc.assert(fc.property(anyModules, property), { numRuns: 2000 });

  test("each end of a move has another", () =>
    holds((modules) => {
      const moved = pairMoves(modules).flatMap((list, at) =>
        list.filter(({ change }) => change === "moved").map((change) => ({ ...change, at })),
      );
      const ends = (left: boolean) =>
        moved
          .filter(({ line }) => (line === null) === left)
          .map(({ from, to, kind, before, after, at }) => {
            assert.is(SOURCES[at], left ? from : to);
            assert.is.not(from, to);
            assert.is(before, after);
            return `${from} ${to} ${kind} ${before}`;
          })
          .sort();
      assert.equal(ends(true), ends(false));
      return true;
    }));

  test("nothing is lost, gained or moved about in a list", () =>
    holds((modules) =>
      pairMoves(modules).every((list, at) =>
        list.every(
          ({ kind, path, line }, place) =>
            modules[at]?.api.length === list.length &&
            modules[at]?.api[place]?.kind === kind &&
            modules[at]?.api[place]?.path === path &&
            modules[at]?.api[place]?.line === line,
        ),
      ),
    ));

  test("the order of the modules does not matter", () =>
    holds((modules) => {
      const turned = [...modules].reverse();
      assert.equal(pairMoves(turned).toReversed(), pairMoves(modules));
      return true;
    }));
});
