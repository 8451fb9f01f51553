import * as fc from "fast-check";
import * as assert from "uvu/assert";
import type { Item } from "../../../src/core/rust/read/item.ts";
import { readFile, readOutline } from "../../../src/core/rust/read/read-file.ts";
import { describe } from "../../support/describe.ts";
import { gaps, render, source } from "../../support/rust-source.ts";

function named(items: readonly Item[]): readonly string[] {
  return items.map(({ kind, name, visibility }) => `${visibility.text} ${kind} ${name}`);
}

describe("readOutline", (test) => {
  test("finds the items that readFile finds", () =>
    fc.assert(
      fc.property(source, gaps, (items, between) => {
        const text = render(items, between);
        assert.equal(named(readOutline(text).content.items), named(readFile(text).content.items));
      }),
    ));
});
