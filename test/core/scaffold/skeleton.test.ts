import * as assert from "uvu/assert";
import { parseConfig } from "../../../src/core/config/parse-config.ts";
import type { SpecFormat } from "../../../src/core/config/spec-format.ts";
import { linkTree } from "../../../src/core/links/link-tree.ts";
import { lintSpec, readLintedSpec } from "../../../src/core/lint/lint-spec.ts";
import { type SkeletonParts, skeleton } from "../../../src/core/scaffold/skeleton.ts";
import { describe } from "../../support/describe.ts";
import { treeOf } from "../../support/tree-of.ts";

function formatOf(spec: unknown): SpecFormat {
  const parsed = parseConfig({ spec });
  if (parsed.kind !== "config") throw new Error(JSON.stringify(parsed.problems));
  return parsed.config.spec;
}

const PARTS: SkeletonParts = {
  overview: "Runs programs.",
  behavior: ["- `run`: `pub fn run()`. TODO"],
  related: ["./mod.spec.md"],
};

describe("skeleton", (test) => {
  test("has the sections and the footer of the convention", () => {
    assert.is(
      skeleton(PARTS, formatOf({})),
      `## Overview
Runs programs.

## Detailed Behavior
- \`run\`: \`pub fn run()\`. TODO

## Broader Context
- TODO: who uses it, and what it relies on.

## Technical Debt
- TODO: what is owed, or that nothing is.

---
tech_debt:
  severity: low
  highest_priority_items: []
related_specs:
  - ./mod.spec.md
`,
    );
  });

  const formats: readonly unknown[] = [
    {},
    { sections: ["Purpose"] },
    { sections: [] },
    { footer: { placement: "front-matter" } },
    { footer: { placement: "none" } },
    { footer: { schema: { owner: "text", since: "number", done: "boolean", tags: "list?", see: "links" } } },
    { footer: { schema: { "a.b.c": ["x y", "z"], "a.b.d": "list" } } },
    { placeholders: ["to be written"] },
    { placeholders: [] },
  ];
  for (const spec of formats) {
    for (const overview of [PARTS.overview, null]) {
      test(`${JSON.stringify(spec)} ${overview === null ? "without" : "with"} words has no fault but what is to be written`, () => {
        const format = formatOf(spec);
        const path = "src/a.rs.spec.md";
        const tree = linkTree(treeOf(path, "src/mod.spec.md"));
        const text = skeleton({ ...PARTS, overview }, format);
        const faults = lintSpec(readLintedSpec({ path, text, format, tree }));
        assert.equal(
          faults.filter(({ rule }) => rule !== "spec-placeholder").map(({ rule, facts }) => [rule, facts]),
          [],
        );
        assert.match(text, "`run`");
      });
    }
  }
});
