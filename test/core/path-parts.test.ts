import * as assert from "uvu/assert";
import { joinPath } from "../../src/core/path-parts.ts";
import { describe } from "../support/describe.ts";

describe("joinPath", (test) => {
  const cases: readonly (readonly [folder: string, parts: readonly string[], expected: string | null])[] = [
    ["a/b", ["c.rs"], "a/b/c.rs"],
    ["", ["c.rs"], "c.rs"],
    ["a", [], "a"],
    ["a", ["b", "c/d.rs"], "a/b/c/d.rs"],
    ["a/b", ["../c.rs"], "a/c.rs"],
    ["a/b", ["../../c.rs"], "c.rs"],
    ["a/b", ["./c//d.rs"], "a/b/c/d.rs"],
    ["a", ["../.."], null],
    ["", ["../c.rs"], null],
    ["a", ["/c.rs"], null],
    ["a", [".."], ""],
  ];
  for (const [folder, parts, expected] of cases) {
    test(`${folder} and ${parts.join(" ")}`, () => assert.is(joinPath(folder, ...parts), expected));
  }
});
