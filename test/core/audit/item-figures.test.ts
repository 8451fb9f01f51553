import * as assert from "uvu/assert";
import { itemFigures } from "../../../src/core/audit/item-figures.ts";
import { namedItems } from "../../../src/core/audit/named-items.ts";
import { specNames } from "../../../src/core/spec/mention/spec-names.ts";
import { describe } from "../../support/describe.ts";

const SOURCE = `pub use other::Thing;
pub fn run() {}
pub struct Limits { pub timeout: u64, secret: u8 }
impl Limits { pub fn widen(&mut self) {} }
impl Clone for Limits { fn clone(&self) -> Self { todo!() } }
pub(crate) fn inner() {}
`;

const ITEMS = namedItems(SOURCE);

describe("itemFigures", (test) => {
  test("counts public items, and lists those that the spec does not name", () => {
    const names = specNames("`run()` and `Limits::widen`.\n");
    assert.equal(itemFigures({ items: ITEMS, names, exempt: ["use"] }), {
      all: 4,
      unmentioned: [{ kind: "field", path: "Limits::timeout", line: 3 }],
    });
  });

  test("leaves out the kinds that need no name, and no others", () => {
    const names = specNames("Nothing.\n");
    assert.is(itemFigures({ items: ITEMS, names, exempt: [] }).all, 5);
    assert.is(itemFigures({ items: ITEMS, names, exempt: ["use", "field", "fn"] }).all, 1);
  });
});
