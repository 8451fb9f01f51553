import * as assert from "uvu/assert";
import { diffSources } from "../../../src/core/rust/diff-sources.ts";
import { describe } from "../../support/describe.ts";
import { rustCases } from "../../support/rust-cases.ts";

const cases = rustCases();

describe("matrix of before and after cases", (test) => {
  test("is whole, and no case stands in it twice", () => {
    assert.ok(cases.length >= 1130, `${cases.length} cases`);
    const twice = (keys: readonly (string | number)[]) => keys.filter((key, at) => keys.indexOf(key) !== at);
    assert.equal(twice(cases.map(({ id }) => id)), []);
    assert.equal(
      twice(cases.map(({ visibility, before, after }) => [visibility, before, after].join("|"))),
      [],
    );
  });

  for (const { id, note, before, after, changed, visibility = "public", analysis = "complete" } of cases) {
    test(`${id}: ${note}`, () => {
      for (const thorough of [false, true]) {
        for (const [left, right] of [[before, after] as const, [after, before] as const]) {
          const diff = diffSources(left, right, { visibility, thorough });
          const way = `${thorough ? "the long way" : "the short way"}, ${left === before ? "forth" : "back"}`;
          assert.is(diff.analysis, analysis, way);
          assert.is(diff.api.length > 0, changed, `${way}: ${JSON.stringify(diff.api, null, 1)}`);
        }
      }
    });
  }
});
