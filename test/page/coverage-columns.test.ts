import * as assert from "uvu/assert";
import type { CoverageMonths } from "../../src/core/picture/coverage-months.ts";
import { coverageColumns, PHASE_COLOURS } from "../../src/page/model/coverage-columns.ts";
import { describe } from "../support/describe.ts";

/** Two months; in each every phase has a source with a spec of its own and one below an overview more than the last. */
function coverage(names: readonly (string | null)[]): CoverageMonths {
  const month = (of: string, at: number) => ({ month: of, own: at, overview: 1, missing: 0 });
  const both = (at: number) => [month("2026-09", at), month("2026-10", at + 1)];
  return {
    months: both(0).map((total) => ({ ...total, missing: 7 })),
    phases: names.map((name, at) => ({ name, months: both(at) })),
  };
}

describe("coverageColumns", (test) => {
  test("gives each phase a part of each column", () => {
    assert.equal(coverageColumns(coverage(["a", "b", null])), {
      words: ["a", "b", "In no phase"],
      rows: [
        { month: "2026-09", covered: [1, 2, 3], missing: 7 },
        { month: "2026-10", covered: [2, 3, 4], missing: 7 },
      ],
    });
  });

  test("puts those together that there is no colour for", () => {
    const names = Array.from({ length: PHASE_COLOURS + 2 }, (_, at) => `phase ${at}`);
    const { words, rows } = coverageColumns(coverage(names));
    assert.is(words.length, PHASE_COLOURS);
    assert.is(words.at(-1), "3 other phases");
    assert.equal(rows[0]?.covered, [1, 2, 3, 4, 5, 6, 7, 8 + 9 + 10]);
    assert.is(
      coverageColumns(coverage(names.slice(0, PHASE_COLOURS))).words.at(-1),
      `phase ${PHASE_COLOURS - 1}`,
    );
  });
});
