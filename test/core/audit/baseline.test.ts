import * as assert from "uvu/assert";
import { baselineText, compareBaseline, readBaseline } from "../../../src/core/audit/baseline.ts";
import { describe } from "../../support/describe.ts";
import { failureOf } from "../../support/failure-of.ts";

describe("a baseline", (test) => {
  test("is sorted, a gap a line, and read as it was written", () => {
    const text = baselineText(["b.rs", "a.rs", "b.rs"]);
    assert.is(text, '{\n  "version": 1,\n  "gaps": [\n    "a.rs",\n    "b.rs"\n  ]\n}\n');
    assert.equal(readBaseline(text, "base.json"), ["a.rs", "b.rs"]);
    assert.equal(readBaseline(`\ufeff${baselineText([])}`, "base.json"), []);
  });

  const wrong: readonly string[] = [
    "",
    "[]",
    "null",
    "{}",
    '{ "version": 2, "gaps": [] }',
    '{ "version": 1, "gaps": {} }',
    '{ "version": 1, "gaps": [1] }',
    '{ "version": 1, "gaps": [""] }',
    '{ "version": 1, "gaps": ["../a.rs"] }',
    '{ "version": 1, "gaps": ["/a.rs"] }',
  ];
  for (const text of wrong) {
    test(`is not ${JSON.stringify(text)}`, async () => {
      const error = await failureOf(() => readBaseline(text, "base.json"));
      assert.is(error.code, "config");
      assert.match(error.message, /^base\.json is no baseline/);
    });
  }

  test("tells known gaps, new ones and entries that are none any more", () => {
    const compared = compareBaseline(["a.rs", "b.rs", "c.rs"], {
      gaps: ["a.rs", "d.rs"],
      isAudited: (path) => path !== "c.rs",
    });
    assert.equal(compared, { known: 1, added: ["d.rs"], stale: ["b.rs"] });
  });
});
