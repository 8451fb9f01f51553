import fc from "fast-check";
import * as assert from "uvu/assert";
import { cutItems } from "../../../../src/core/rust/cut/cut-item.ts";
import { cutTexts } from "../../../../src/core/rust/cut/cut-texts.ts";
import { describe } from "../../../support/describe.ts";
import { render, source } from "../../../support/rust-source.ts";

const BEFORE = "use a;\nfn one() { 1 }\nfn two() { 2 }\nfn three() { 3 }\n";

describe("cutTexts", (test) => {
  test("counts what both begin and end with", () => {
    const cut = cutTexts(BEFORE, BEFORE.replace("{ 2 }", "{ 20 }"));
    assert.equal([cut?.head, cut?.tail], [2, 1]);
  });

  test("takes a comment that swallows an item for a difference", () => {
    const after = BEFORE.replace("fn two()", "/* fn two()").replace("fn three", "*/ fn three");
    const cut = cutTexts(BEFORE, after);
    assert.equal([cut?.head, cut?.tail, cut?.after.length], [2, 1, 3]);
  });

  test("finds no end in common where the items of one go on", () => {
    const after = BEFORE.replace("fn two() { 2 }", "fn two() { 2").replace("{ 3 }\n", "{ 3 }\n}\n");
    const cut = cutTexts(`${BEFORE}fn four() {}`, `${after}fn four() {}`);
    assert.equal([cut?.head, cut?.tail, cut?.after.length], [2, 1, 4]);
  });

  test("gives up where one of them is damaged, wherever that is", () => {
    assert.is(cutTexts(BEFORE, `${BEFORE}fn four( {}`), null);
    assert.is(cutTexts(`fn zero( {}\n${BEFORE}`, BEFORE), null);
  });

  test("finds in either text what cutting it alone does", () => {
    fc.assert(
      fc.property(source, source, source, (head, middle, tail) => {
        const before = render([...head, ...tail], [" "]);
        const after = render([...head, ...middle, ...tail], ["\n"]);
        for (const [one, other] of [[before, after] as const, [after, before] as const]) {
          const cut = cutTexts(one, other);
          assert.equal(cut?.before, cutItems(one, 0, one.length));
          assert.equal(cut?.after, cutItems(other, 0, other.length));
        }
        const near = cutTexts(before, `${before} fn zz() {}`);
        assert.is(near?.after.length, (near?.before.length ?? 0) + 1);
      }),
      { numRuns: 200, seed: 20261123 },
    );
  });
});
