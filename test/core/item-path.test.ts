import * as assert from "uvu/assert";
import { containerPath } from "../../src/core/item-path.ts";
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
