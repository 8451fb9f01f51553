import * as assert from "uvu/assert";
import type { ApiChange } from "../../src/core/api-change.ts";
import { foldChanges } from "../../src/reporters/text/fold-changes.ts";
import { describe } from "../support/describe.ts";
import { sampleChange } from "../support/sample-report.ts";

type Row = readonly [change: ApiChange["change"], kind: ApiChange["kind"], path: string];

const CASES: readonly (readonly [title: string, rows: readonly Row[], shown: readonly string[]])[] = [
  [
    "keeps what stands alone",
    [
      ["added", "fn", "a"],
      ["added", "fn", "b"],
    ],
    ["a", "b"],
  ],
  [
    "folds the fields of a new struct",
    [
      ["added", "struct", "S"],
      ["added", "field", "S::a"],
      ["added", "fn", "S::new"],
    ],
    ["S+2"],
  ],
  [
    "folds the variants of a removed enum",
    [
      ["removed", "enum", "E"],
      ["removed", "variant", "E::A"],
    ],
    ["E+1"],
  ],
  [
    "does not fold into a changed container",
    [
      ["changed", "trait", "T"],
      ["added", "fn", "T::f"],
    ],
    ["T", "T::f"],
  ],
  [
    "does not fold the other way",
    [
      ["added", "struct", "S"],
      ["removed", "field", "S::a"],
    ],
    ["S", "S::a"],
  ],
  [
    "does not fold into a function",
    [
      ["added", "fn", "f"],
      ["added", "fn", "f::g"],
    ],
    ["f", "f::g"],
  ],
  [
    "does not take a longer name for a container",
    [
      ["added", "struct", "S"],
      ["added", "fn", "SS::f"],
    ],
    ["S", "SS::f"],
  ],
  [
    "folds into the outermost container",
    [
      ["added", "mod", "m"],
      ["added", "struct", "m::S"],
      ["added", "field", "m::S::a"],
    ],
    ["m+2"],
  ],
  [
    "folds what comes before its container",
    [
      ["added", "field", "S::a"],
      ["added", "struct", "S"],
    ],
    ["S+1"],
  ],
  [
    "counts once where a name stands for two containers",
    [
      ["added", "struct", "S"],
      ["added", "struct", "S"],
      ["added", "field", "S::a"],
    ],
    ["S+1", "S"],
  ],
  [
    "tells a struct that became an enum apart",
    [
      ["added", "enum", "S"],
      ["removed", "struct", "S"],
      ["added", "variant", "S::A"],
      ["removed", "field", "S::a"],
    ],
    ["S+1", "S+1"],
  ],
];

type Moved = readonly [kind: ApiChange["kind"], path: string, to: string];

const MOVED: readonly (readonly [title: string, rows: readonly Moved[], shown: readonly string[]])[] = [
  [
    "folds what moved with its type, the type's impls too",
    [
      ["impl", "Clone for S", "b.rs"],
      ["struct", "S", "b.rs"],
      ["field", "S::a", "b.rs"],
    ],
    ["S+2"],
  ],
  [
    "does not fold what moved elsewhere",
    [
      ["struct", "S", "b.rs"],
      ["fn", "S::f", "c.rs"],
      ["impl", "Clone for S", "c.rs"],
    ],
    ["S", "S::f", "Clone for S"],
  ],
  [
    "does not fold an impl for another type",
    [
      ["impl", "From<S> for T", "b.rs"],
      ["struct", "S", "b.rs"],
    ],
    ["From<S> for T", "S"],
  ],
];

describe("foldChanges", (test) => {
  for (const [title, rows, shown] of MOVED) {
    test(title, () => {
      const folded = foldChanges(
        rows.map(([kind, path, to]) => sampleChange({ change: "moved", kind, path, from: "a.rs", to })),
      );
      assert.equal(
        folded.map(({ change, inside }) => change.path + (inside > 0 ? `+${inside}` : "")),
        shown,
      );
    });
  }

  test("does not fold the impls of a type that is new", () => {
    const impl = sampleChange({ kind: "impl", path: "Clone for S" });
    assert.is(foldChanges([sampleChange({ kind: "struct", path: "S" }), impl]).length, 2);
  });

  for (const [title, rows, shown] of CASES) {
    test(title, () => {
      const folded = foldChanges(rows.map(([change, kind, path]) => sampleChange({ change, kind, path })));
      assert.equal(
        folded.map(({ change, inside }) => change.path + (inside > 0 ? `+${inside}` : "")),
        shown,
      );
    });
  }
});
