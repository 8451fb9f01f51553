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

describe("foldChanges", (test) => {
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
