import * as assert from "uvu/assert";
import { itemFigures } from "../../../src/core/audit/item-figures.ts";
import { describe } from "../../support/describe.ts";

const SOURCE = `pub use other::Thing;
pub fn run() {}
pub struct Limits { pub timeout: u64, secret: u8 }
impl Limits { pub fn widen(&mut self) {} }
impl Clone for Limits { fn clone(&self) -> Self { todo!() } }
pub(crate) fn inner() {}
`;

describe("itemFigures", (test) => {
  test("counts public items, and lists those that the spec does not name", () => {
    const spec = "`run()` and `Limits::widen`.\n";
    assert.equal(itemFigures({ source: SOURCE, spec, exempt: ["use"] }), {
      all: 4,
      unmentioned: [{ kind: "field", path: "Limits::timeout", line: 3 }],
    });
  });

  test("leaves out the kinds that need no name, and no others", () => {
    const spec = "Nothing.\n";
    assert.is(itemFigures({ source: SOURCE, spec, exempt: [] }).all, 5);
    assert.is(itemFigures({ source: SOURCE, spec, exempt: ["use", "field", "fn"] }).all, 1);
  });
});
