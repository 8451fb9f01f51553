import * as assert from "uvu/assert";
import type { FileChange } from "../../../src/core/change-set.ts";
import { DEFAULT_CONFIG } from "../../../src/core/config/defaults.ts";
import { createMapping } from "../../../src/core/mapping.ts";
import { planCheck } from "../../../src/core/plan.ts";
import { assumeSpecs } from "../../../src/core/replay/assume-specs.ts";
import { describe } from "../../support/describe.ts";
import { treeOf } from "../../support/tree-of.ts";

/** What becomes of the spec of the one source that a change touches. */
function fate(before: readonly string[], after: readonly string[], change: Partial<FileChange>): string {
  const { mapping, view } = assumeSpecs(createMapping(DEFAULT_CONFIG, null));
  const changeSet = view({
    mode: "range",
    base: "0",
    head: "1",
    changes: [{ status: "modified", path: "a.rs", oldPath: null, oldOid: "1", newOid: "2", ...change }],
    before: treeOf(...before),
    after: treeOf(...after),
  });
  const [module] = planCheck(changeSet, mapping, { paths: [] }).modules;
  return `${module?.spec.path} ${module?.spec.fate.kind} ${module?.spec.hadSpec}`;
}

describe("assumeSpecs", (test) => {
  test("takes a source to have had its spec, unchanged", () => {
    assert.is(fate(["a.rs"], ["a.rs"], {}), "a.rs.spec.md unchanged true");
  });

  test("takes a new source to come with its spec, and one that goes to take it along", () => {
    assert.is(fate([], ["a.rs"], { status: "added", oldOid: null }), "a.rs.spec.md added false");
    assert.is(fate(["a.rs"], [], { status: "deleted", newOid: null }), "a.rs.spec.md deleted true");
  });

  test("takes a source that moves to take its spec along", () => {
    assert.is(
      fate(["a.rs"], ["b.rs"], { status: "renamed", path: "b.rs", oldPath: "a.rs" }),
      "b.rs.spec.md added true",
    );
  });

  test("believes a spec that is there", () => {
    assert.is(fate(["a.rs", "a.rs.spec.md"], ["a.rs", "a.rs.spec.md"], {}), "a.rs.spec.md unchanged true");
  });
});
