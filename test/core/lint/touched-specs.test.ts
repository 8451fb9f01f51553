import * as assert from "uvu/assert";
import { DEFAULT_CONFIG } from "../../../src/core/config/defaults.ts";
import { touchedSpecs, touchesSpec } from "../../../src/core/lint/touched-specs.ts";
import { createMapping } from "../../../src/core/mapping.ts";
import { type ChangeOf, changeOf } from "../../support/change-of.ts";
import { describe } from "../../support/describe.ts";

const mapping = createMapping(DEFAULT_CONFIG, null);

function told(change: ChangeOf) {
  const { touched, gone } = touchedSpecs(changeOf(change).changeSet, mapping.isSpec, mapping);
  return {
    touched: touched.map(({ path, before }) => `${path} < ${before?.path ?? "nothing"}`),
    gone: [...gone].map(([old, now]) => `${old} > ${now}`).sort(),
  };
}

describe("touchedSpecs", (test) => {
  test("are specs that are edited or new", () => {
    const change = {
      before: { "a.rs.spec.md": "1" },
      after: { "a.rs.spec.md": "2", "b.rs.spec.md": "3", "c.md": "4" },
    };
    assert.equal(told(change), {
      touched: ["a.rs.spec.md < a.rs.spec.md", "b.rs.spec.md < nothing"],
      gone: [],
    });
  });

  test("follow a source that moved, whether Git sees the spec move or not", () => {
    const before = { "a.rs": "a", "a.rs.spec.md": "1" };
    const after = { "b.rs": "a", "b.rs.spec.md": "2" };
    const told1 = told({ before, after, renames: { "a.rs": "b.rs" } });
    assert.equal(told1, { touched: ["b.rs.spec.md < a.rs.spec.md"], gone: ["a.rs.spec.md > b.rs.spec.md"] });
    const renames = { "a.rs": "b.rs", "a.rs.spec.md": "b.rs.spec.md" };
    assert.equal(told({ before, after, renames }), told1);
  });

  test("do not take two specs that say the same for one that moved", () => {
    const before = { "a.rs": "a", "a.rs.spec.md": "1" };
    const after = { "b.rs": "b", "b.rs.spec.md": "1" };
    assert.equal(told({ before, after, renames: { "a.rs.spec.md": "b.rs.spec.md" } }).gone, [
      "a.rs.spec.md > null",
    ]);
  });

  test("follow sources, not texts, where two moved crosswise", () => {
    const before = { "a.rs": "a", "a.rs.spec.md": "1", "b.rs": "b", "b.rs.spec.md": "2" };
    const after = { "c.rs": "a", "c.rs.spec.md": "2", "d.rs": "b", "d.rs.spec.md": "1" };
    const renames = {
      "a.rs": "c.rs",
      "b.rs": "d.rs",
      "a.rs.spec.md": "d.rs.spec.md",
      "b.rs.spec.md": "c.rs.spec.md",
    };
    assert.equal(told({ before, after, renames }).gone, [
      "a.rs.spec.md > c.rs.spec.md",
      "b.rs.spec.md > d.rs.spec.md",
    ]);
  });

  test("follow the overview of a folder by Git's word", () => {
    const before = { "a/mod.spec.md": "1", "a/x.rs": "x" };
    const after = { "b/mod.spec.md": "1", "b/x.rs": "x" };
    const renames = { "a/mod.spec.md": "b/mod.spec.md", "a/x.rs": "b/x.rs" };
    assert.equal(told({ before, after, renames }).gone, ["a/mod.spec.md > b/mod.spec.md"]);
  });

  test("tell a spec that was deleted", () => {
    assert.equal(told({ before: { "a.rs.spec.md": "1" }, after: {} }), {
      touched: [],
      gone: ["a.rs.spec.md > null"],
    });
  });
});

describe("touchesSpec", (test) => {
  test("is false for a change of sources alone", () => {
    const { changeSet } = changeOf({ before: {}, after: { "a.rs": "1" } });
    assert.is(touchesSpec(changeSet, mapping), false);
    const moved = changeOf({
      before: { "a.rs.spec.md": "1" },
      after: { x: "1" },
      renames: { "a.rs.spec.md": "x" },
    });
    assert.is(touchesSpec(moved.changeSet, mapping), true);
  });
});
