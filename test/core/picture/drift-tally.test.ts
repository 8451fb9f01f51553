import * as assert from "uvu/assert";
import type { ApiChange } from "../../../src/core/api-change.ts";
import { DriftTally } from "../../../src/core/picture/drift-tally.ts";
import type { SpecStatus } from "../../../src/core/report.ts";
import { describe } from "../../support/describe.ts";

const CHANGE: ApiChange = {
  change: "added",
  kind: "fn",
  path: "run",
  visibility: "pub",
  before: null,
  after: "fn run()",
  line: 1,
  previousLine: null,
};

const module = (specStatus: SpecStatus, api: readonly ApiChange[] = [CHANGE]) => ({ specStatus, api });

describe("DriftTally", (test) => {
  test("counts modules whose API changed by what answered, month by month and in order", () => {
    const tally = new DriftTally();
    tally.add("2026-10-03", [module("updated"), module("cosmetic"), module("unchanged"), module("missing")]);
    tally.add("2026-09-30", [module("accepted"), module("exempt"), module("added"), module("updated", [])]);
    tally.add("2026-10-01", []);
    assert.equal(tally.months(), [
      { month: "2026-09", commits: 1, answered: 1, accepted: 1, exempt: 1, unanswered: 0, unspecified: 0 },
      { month: "2026-10", commits: 2, answered: 1, accepted: 0, exempt: 0, unanswered: 2, unspecified: 1 },
    ]);
  });
});
