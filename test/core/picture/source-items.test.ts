import * as assert from "uvu/assert";
import type { ItemKind } from "../../../src/core/api-change.ts";
import { countLines, listedItems } from "../../../src/core/picture/listed-items.ts";
import { sourceItems } from "../../../src/core/picture/source-items.ts";
import { specNames } from "../../../src/core/spec/mention/spec-names.ts";
import { describe } from "../../support/describe.ts";

const SOURCE = `pub struct Pool;
pub(crate) fn inner() {}
pub fn run() {}
pub fn stop() {}
`;

describe("sourceItems", (test) => {
  const marked = (spec: string | null, exempt: readonly ItemKind[] = []) =>
    sourceItems(listedItems(SOURCE, "crate"), { names: spec === null ? null : specNames(spec), exempt });

  test("says of public items whether the spec names them", () => {
    assert.equal(marked("`Pool` runs by `run`, see `inner`."), [
      ["struct Pool", 1, true],
      ["fn inner()", 2, null],
      ["fn run()", 3, true],
      ["fn stop()", 4, false],
    ]);
  });

  test("says nothing of that without a spec, and of kinds that need no name", () => {
    const mentions = (spec: string | null, exempt: readonly ItemKind[]) =>
      marked(spec, exempt).map(([, , mentioned]) => mentioned);
    assert.equal(mentions(null, []), [null, null, null, null]);
    assert.equal(mentions("", ["fn"]), [false, null, null, null]);
  });
});

describe("listedItems", (test) => {
  test("keeps the beginning of a signature that is as long as a file", () => {
    const [item] = listedItems(`pub fn run(${"a: u8, ".repeat(500)}) {}`, "crate");
    assert.is(item?.[0].length, 601);
  });

  test("lists what can be seen so far", () => {
    assert.equal(
      listedItems(SOURCE, "public").map(([signature]) => signature),
      ["struct Pool", "fn run()", "fn stop()"],
    );
  });

  test("names the items that a spec would have to name, and no others", () => {
    assert.equal(listedItems("#[derive(Debug)]\npub struct Pool;\npub(crate) fn run() {}\n", "crate"), [
      ["struct Pool", 2, "struct", "Pool"],
      ["#[derive(Debug)] struct Pool", 2],
      ["fn run()", 3],
    ]);
  });
});

describe("countLines", (test) => {
  for (const [text, lines] of [
    ["", 0],
    ["a", 1],
    ["a\n", 1],
    ["a\n\nb", 3],
  ] as const) {
    test(`${JSON.stringify(text)} has ${lines}`, () => assert.is(countLines(text), lines));
  }
});
