import * as assert from "uvu/assert";
import { debtMonth, sinceFirstSpec } from "../../../src/core/picture/debt-month.ts";
import { monthEnds } from "../../../src/core/picture/month-ends.ts";
import { describe } from "../../support/describe.ts";

describe("monthEnds", (test) => {
  const ends = (days: readonly string[], most = 12) =>
    monthEnds(
      days.map((day, at) => ({ day, oid: String(at) })),
      most,
    ).map(({ month, oid }) => `${month} ${oid}`);

  for (const [title, days, expected] of [
    ["a history without a commit", [], []],
    [
      "the newest commit of each month",
      ["2026-11-23", "2026-11-01", "2026-10-31"],
      ["2026-10 2", "2026-11 0"],
    ],
    ["months without a commit left out", ["2027-01-01", "2026-11-01"], ["2026-11 1", "2027-01 0"]],
    [
      "a clock that ran ahead for a while",
      ["2026-11-02", "2027-05-01", "2026-10-01"],
      ["2026-10 2", "2026-11 0"],
    ],
  ] as const) {
    test(`tells ${title}`, () => assert.equal(ends(days), expected));
  }

  test("keeps to the newest months", () => {
    assert.equal(ends(["2026-11-01", "2026-10-01", "2026-09-01"], 2), ["2026-10 1", "2026-11 0"]);
  });
});

describe("sinceFirstSpec", (test) => {
  const spec = { severity: "low", items: [] } as const;

  test("leaves out the months before there was a spec, and none after", () => {
    const months = [debtMonth("1", []), debtMonth("2", [spec]), debtMonth("3", [])];
    assert.equal(
      sinceFirstSpec(months).map(({ month, specs, low }) => [month, specs, low]),
      [
        ["2", 1, 1],
        ["3", 0, 0],
      ],
    );
    assert.equal(sinceFirstSpec([debtMonth("1", [])]), []);
  });
});
