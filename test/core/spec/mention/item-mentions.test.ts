import * as assert from "uvu/assert";
import type { ApiChange, ItemKind } from "../../../../src/core/api-change.ts";
import { diffSources } from "../../../../src/core/rust/diff-sources.ts";
import { itemMentions } from "../../../../src/core/spec/mention/item-mentions.ts";
import { itemName } from "../../../../src/core/spec/mention/item-name.ts";
import { indexMentions } from "../../../../src/core/spec/mention/mention-index.ts";
import { readSpecDocument } from "../../../../src/core/spec/spec-document.ts";
import { describe } from "../../../support/describe.ts";

const EXEMPT: ReadonlySet<ItemKind> = new Set(["use", "mod", "extern crate"]);

function mentions(before: string | null, after: string | null, spec: string) {
  const { api } = diffSources(before, after, { visibility: "crate" });
  const index = indexMentions(readSpecDocument(spec));
  const { unmentioned, stale } = itemMentions(api, { index, source: after, exempt: EXEMPT });
  return {
    unmentioned: unmentioned.map(({ path }) => path),
    stale: stale.map(({ name, renamedTo }) => (renamedTo === null ? name : `${name} -> ${renamedTo}`)),
  };
}

describe("itemName", (test) => {
  const cases: readonly (readonly [kind: ItemKind, path: string, name: string])[] = [
    ["fn", "run", "run"],
    ["fn", "Pool::run", "Pool/run"],
    ["fn", "Pool<T>::run", "Pool/run"],
    ["fn", "inner::Pool<io::Error>::run", "Pool/run"],
    ["field", "Pair::0", "Pair"],
    ["variant", "Event::Done", "Event/Done"],
    ["macro", "exec!", "exec"],
    ["static", "r#type", "type"],
    ["impl", "Clone for Pool", "-"],
    ["use", "*", "-"],
    ["macro call", "bitflags!", "-"],
  ];
  for (const [kind, path, expected] of cases) {
    test(`${kind} ${path}`, () => {
      const item = itemName({ kind, path } satisfies Pick<ApiChange, "kind" | "path">);
      const told = item === null ? "-" : item.owner === null ? item.name : `${item.owner}/${item.name}`;
      assert.is(told, expected);
    });
  }
});

describe("itemMentions", (test) => {
  const NEW = "pub fn fresh() {}\n";
  const named: readonly string[] = [
    "Calls `fresh`.",
    "Calls `fresh()`.",
    "Calls `crate::exec::fresh(x)`.",
    "Calls `old`/`fresh`.",
    "All of `fre*` work.",
    "Either of `{fresh,stale}`.",
    "```rust\npub fn fresh();\n```",
    "```\nfresh\n```",
    "| `fresh` | yes |",
    "## The `fresh` one",
    "See [`fresh`](./x.md).",
  ];
  for (const spec of named) {
    test(`finds the name in ${JSON.stringify(spec)}`, () =>
      assert.equal(mentions(null, NEW, spec).unmentioned, []));
  }
  const unnamed: readonly string[] = [
    "A fresh start.",
    "Calls `refresh`.",
    "Calls `fresh_start`.",
    "```json\nfresh\n```",
    "",
  ];
  for (const spec of unnamed) {
    test(`does not find it in ${JSON.stringify(spec)}`, () =>
      assert.equal(mentions(null, NEW, spec).unmentioned, ["fresh"]));
  }

  test("takes a word of prose for a name where it can be nothing else", () => {
    const source = "pub fn start_all() {}\npub struct RunPool;\npub const MAX_SIZE: u8 = 1;\n";
    assert.equal(mentions(null, source, "start_all makes a RunPool of MAX_SIZE").unmentioned, []);
  });

  test("asks for no name of re-exports, modules and impls", () => {
    const source = "pub use a::b;\npub mod c;\npub struct S;\nimpl Clone for S { }\n";
    assert.equal(mentions(null, source, "`S`").unmentioned, []);
  });

  test("asks for members by their own names", () => {
    const before = "pub struct S { pub a: u8 }\npub enum E { One }\n";
    const after =
      "pub struct S { pub a: u8, pub b: u8 }\npub enum E { One, Two }\nimpl S { pub fn go(&self) {} }\n";
    assert.equal(mentions(before, after, "`S` and `E`").unmentioned, ["E::Two", "S::b", "S::go"]);
  });

  test("tells names of removed items that the spec still says", () => {
    const before = "pub fn gone() {}\npub fn stays() {}\n";
    const after = "pub fn stays() {}\n";
    assert.equal(mentions(before, after, "`gone` then `stays`, a gone thing").stale, ["gone"]);
    assert.equal(mentions(before, after, "a gone thing").stale, []);
  });

  test("lets a name be that the source still has somewhere, or that is another's", () => {
    const before = "pub struct A;\nimpl A { pub fn run(&self) {} }\n";
    assert.equal(mentions(before, "pub struct A;\nfn x() { b.run() }\n", "`run`").stale, []);
    assert.equal(mentions(before, "pub struct A;\n", "`Other::run`").stale, []);
    assert.equal(mentions(before, "pub struct A;\n", "`A::run`").stale, ["run"]);
    assert.equal(mentions(before, "pub struct A;\n", "`a.run()`").stale, ["run"]);
  });

  test("says what a removed item is called now", () => {
    const before = "pub fn start(a: u8) -> bool { true }\n";
    const after = "pub fn begin(a: u8) -> bool { true }\n";
    assert.equal(mentions(before, after, "`start`"), { unmentioned: ["begin"], stale: ["start -> begin"] });
    const two = `${after}pub fn launch(a: u8) -> bool { true }\n`;
    assert.equal(mentions(before, two, "`start`").stale, ["start"]);
  });
});
