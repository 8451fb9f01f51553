import * as assert from "uvu/assert";
import type { ItemKind } from "../../src/core/api-change.ts";
import { containerPath, ownerPath } from "../../src/core/item-path.ts";
import { describe } from "../support/describe.ts";

const CASES: readonly (readonly [path: string, container: string | null])[] = [
  ["run", null],
  ["ExecParams::timeout", "ExecParams"],
  ["a::B::c", "a::B"],
  ["Handler<io::Error>", null],
  ["Handler<io::Error>::run", "Handler<io::Error>"],
  ["Handler<fn() -> io::Error>::run", "Handler<fn() -> io::Error>"],
  ["[a::B; 2]::len", "[a::B; 2]"],
];

describe("containerPath", (test) => {
  for (const [path, container] of CASES) test(path, () => assert.is(containerPath(path), container));
});

const OWNERS: readonly (readonly [kind: ItemKind, path: string, owner: string | null])[] = [
  ["field", "S::a", "S"],
  ["fn", "m::S::new", "m::S"],
  ["fn", "run", null],
  ["impl", "Clone for S", "S"],
  ["impl", "Clone for m::S", "m::S"],
  ["impl", "From<Other> for S<T>", "S"],
  ["impl", "Add for &S", "S"],
  ["impl", "Add for &'a mut S<'a>", "S"],
  ["impl", "T for [S; 2]", null],
  ["impl", "T for for<'a> fn(&'a S)", null],
  ["impl", "From<Box<dyn Fn(u8) -> u8 for Y>> for S", "S"],
];

describe("ownerPath", (test) => {
  for (const [kind, path, owner] of OWNERS)
    test(`of ${kind} ${path}`, () => assert.is(ownerPath({ kind, path }), owner));
});
