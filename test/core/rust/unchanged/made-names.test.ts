import * as assert from "uvu/assert";
import { diffDiffering } from "../../../../src/core/rust/diff-differing.ts";
import { diffSources } from "../../../../src/core/rust/diff-sources.ts";
import { readFile } from "../../../../src/core/rust/read/read-file.ts";
import { namesInArms } from "../../../../src/core/rust/unchanged/made-names.ts";
import { versionOptions } from "../../../../src/core/rust/version-options.ts";
import { describe } from "../../../support/describe.ts";

const MACROS = `
macro_rules! requests {
  ($($name:ident),*) => {
    #[derive(Clone)] pub enum Request { $($name),* }
    kinds! { $($name),* }
  };
}
macro_rules! kinds { ($($name:ident),*) => { pub static KIND: u8 = 0; pub type Kinds = [u8; 1]; }; }
macro_rules! other { () => { pub struct Other; }; }
`;

function namesOf(text: string): readonly string[] {
  const { items } = readFile(text).content;
  const calls = items.filter(({ kind }) => kind === "macro call");
  return [...namesInArms(calls, items)].sort();
}

describe("namesInArms", (test) => {
  test("finds what a call declares by no word of its own, and what the macros it comes to do", () => {
    assert.equal(namesOf(`${MACROS} requests! { A, B }`), ["KIND", "Kinds", "Request"]);
  });

  test("leaves macros out that no call comes to", () => {
    assert.equal(namesOf(`${MACROS} elsewhere! { requests }`), []);
    assert.equal(namesOf(`${MACROS} other! {}`), ["Other"]);
  });

  test("ends where macros call each other", () => {
    const text =
      "macro_rules! a { () => { b!{} struct A; } } macro_rules! b { () => { a!{} struct B; } } a! {}";
    assert.equal(namesOf(text), ["A", "B"]);
  });
});

describe("a call whose macro declares names of its own", (test) => {
  const rest = "pub fn ask(request: Request) {} pub struct Unrelated { pub field: u8 }";
  const before = `${MACROS} requests! { First } ${rest}`;
  const after = `${MACROS} requests! { First, Second } ${rest}`;

  test("is compared by the items that differ, without reading the rest of the file", () => {
    const options = { visibility: "crate" } as const;
    const diff = diffDiffering(before, after, versionOptions(options));
    assert.equal(
      diff?.added.map(({ path }) => path),
      ["Request::Second"],
    );
    const long = diffSources(before, after, { ...options, thorough: true });
    assert.equal(diffSources(before, after, options), long);
    assert.equal(
      long.api.map(({ path }) => path),
      ["Request::Second"],
    );
  });
});
