import * as assert from "uvu/assert";
import type { ApiChange } from "../../../src/core/api-change.ts";
import { countChanges } from "../../../src/core/moves/count-changes.ts";
import { describe } from "../../support/describe.ts";
import { sampleChange } from "../../support/sample-report.ts";

const moved = (overrides: Partial<ApiChange> = {}) =>
  sampleChange({
    change: "moved",
    before: "fn f()",
    after: "fn f()",
    from: "a.rs",
    to: "b.rs",
    ...overrides,
  });
const left = moved({ line: null, previousLine: 1 });

describe("countChanges", (test) => {
  test("counts what did not move each time", () =>
    assert.is(
      countChanges([
        { source: "a.rs", api: [sampleChange(), sampleChange()] },
        { source: "b.rs", api: [sampleChange()] },
      ]),
      3,
    ));

  test("counts the two ends of a move once", () =>
    assert.is(
      countChanges([
        { source: "a.rs", api: [left, sampleChange()] },
        { source: "b.rs", api: [moved()] },
      ]),
      2,
    ));

  test("counts an end without the other", () => {
    assert.is(countChanges([{ source: "a.rs", api: [left] }]), 1);
    assert.is(countChanges([{ source: "b.rs", api: [moved()] }]), 1);
  });

  test("counts two items with one signature twice", () =>
    assert.is(
      countChanges([
        { source: "a.rs", api: [left, left] },
        { source: "b.rs", api: [moved(), moved()] },
      ]),
      2,
    ));

  test("tells moves between other modules apart", () =>
    assert.is(
      countChanges([
        { source: "a.rs", api: [left, { ...left, to: "c.rs" }] },
        { source: "b.rs", api: [moved()] },
        { source: "c.rs", api: [moved({ to: "c.rs" })] },
      ]),
      2,
    ));
});
