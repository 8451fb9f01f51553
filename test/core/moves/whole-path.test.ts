import * as assert from "uvu/assert";
import { wholePath } from "../../../src/core/moves/whole-path.ts";
import { describe } from "../../support/describe.ts";

const CASES: readonly (readonly [source: string, item: string, path: string])[] = [
  ["src/a.rs", "x::f", "src::a::x::f"],
  ["src/a/x.rs", "f", "src::a::x::f"],
  ["src/a/x/mod.rs", "f", "src::a::x::f"],
  ["src/lib.rs", "a::f", "src::a::f"],
  ["src/main.rs", "a::f", "src::a::f"],
  ["src/a.rs", "f", "src::a::f"],
  ["lib.rs", "a::f", "a::f"],
  ["a.rs", "f", "a::f"],
  ["src/glib.rs", "f", "src::glib::f"],
];

describe("wholePath", (test) => {
  for (const [source, item, path] of CASES)
    test(`of ${item} in ${source}`, () => assert.is(wholePath(source, item), path));
});
