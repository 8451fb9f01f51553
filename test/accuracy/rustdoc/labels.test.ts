import * as assert from "uvu/assert";
import type { ApiChange } from "../../../src/core/api-change.ts";
import { describe } from "../../support/describe.ts";
import { labelsOf } from "./labels.ts";

function labels(kind: ApiChange["kind"], path: string): readonly string[] {
  const rest = {
    change: "added" as const,
    visibility: "pub",
    before: null,
    after: "",
    line: 1,
    previousLine: null,
  };
  return labelsOf({ kind, path, ...rest });
}

const IMPLS: readonly [path: string, label: string][] = [
  ["From<u8> for S<'a, T>", "From for S"],
  ["fmt::Debug for m::S", "Debug for S"],
  ["Read for &'a mut File", "Read for &File"],
  ["Tr for [T; 4]", "Tr for [T]"],
  ["Tr for (A, B)", "Tr for tuple"],
  ["Tr for dyn Any + Send", "Tr for dyn Any"],
  ["Tr<fn(u8) -> u8> for Vec<T>", "Tr for Vec"],
];

describe("labels of our changes", (test) => {
  for (const [path, label] of IMPLS) test(path, () => assert.equal(labels("impl", path), [label]));
  test("a method has its owner's name and its own", () => {
    assert.equal(labels("fn", "inner::S::new"), ["S::new", "new"]);
  });
  test("a macro has none of its mark", () => assert.equal(labels("macro", "defer!"), ["defer", "defer"]));
});
