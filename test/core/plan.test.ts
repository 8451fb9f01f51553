import * as assert from "uvu/assert";
import { DEFAULT_CONFIG } from "../../src/core/config/defaults.ts";
import { createMapping } from "../../src/core/mapping.ts";
import { objectsOf, planCheck } from "../../src/core/plan.ts";
import { type ChangeOf, changeOf } from "../support/change-of.ts";
import { describe } from "../support/describe.ts";

const mapping = createMapping(DEFAULT_CONFIG, null);

function askedObjects(change: ChangeOf, paths: readonly string[] = []): readonly string[] {
  const { modules } = planCheck(changeOf(change).changeSet, mapping, { paths });
  return [...new Set(modules.flatMap(objectsOf))].sort();
}

describe("the objects that a plan asks for", (test) => {
  const cases: readonly (readonly [title: string, change: ChangeOf, objects: readonly string[]])[] = [
    ["both versions of a source", { before: { "a.rs": "1" }, after: { "a.rs": "2" } }, ["1", "2"]],
    ["the one of a new source", { before: {}, after: { "a.rs": "2" } }, ["2"]],
    ["the one of a deleted source", { before: { "a.rs": "1" }, after: {} }, ["1"]],
    [
      "none of a source that only moved",
      { before: { "a.rs": "1" }, after: { "b.rs": "1" }, renames: { "a.rs": "b.rs" } },
      [],
    ],
    [
      "that of a spec that only moved, for the names in it",
      {
        before: { "a.rs": "1", "a.rs.spec.md": "s" },
        after: { "b.rs": "2", "b.rs.spec.md": "s" },
        renames: { "a.rs": "b.rs", "a.rs.spec.md": "b.rs.spec.md" },
      },
      ["1", "2", "s"],
    ],
    [
      "both versions of a spec that changed with its source",
      { before: { "a.rs": "1", "a.rs.spec.md": "s" }, after: { "a.rs": "2", "a.rs.spec.md": "t" } },
      ["1", "2", "s", "t"],
    ],
    [
      "that of a spec that is new, for the names in it",
      { before: { "a.rs": "1" }, after: { "a.rs": "2", "a.rs.spec.md": "t" } },
      ["1", "2", "t"],
    ],
    [
      "none of a spec alone",
      { before: { "a.rs": "1", "a.rs.spec.md": "s" }, after: { "a.rs": "1", "a.rs.spec.md": "t" } },
      [],
    ],
    [
      "none out of scope",
      { before: { "a.py": "1", "tests/a.rs": "1" }, after: { "a.py": "2", "tests/a.rs": "2" } },
      [],
    ],
    ["each once", { before: { "a.rs": "1", "b.rs": "1" }, after: { "a.rs": "2", "b.rs": "2" } }, ["1", "2"]],
  ];
  for (const [title, change, objects] of cases)
    test(title, () => assert.equal(askedObjects(change), objects));

  test("those of the wanted paths only", () => {
    const change = { before: { "a/x.rs": "1", "b/y.rs": "3" }, after: { "a/x.rs": "2", "b/y.rs": "4" } };
    assert.equal(askedObjects(change, ["b"]), ["3", "4"]);
  });
});

describe("planCheck", (test) => {
  test("hands the sides on", () => {
    const { changeSet } = changeOf({ before: {}, after: {} });
    const plan = planCheck({ ...changeSet, mode: "range", base: null, head: "abc" }, mapping, { paths: [] });
    assert.equal(plan, { mode: "range", base: null, head: "abc", modules: [], lostSpecs: [] });
  });
});
