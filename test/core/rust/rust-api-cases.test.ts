import { readFileSync } from "node:fs";
import * as assert from "uvu/assert";
import { diffSources } from "../../../src/core/rust/diff-sources.ts";
import { describe } from "../../support/describe.ts";

interface Case {
  readonly id: number;
  readonly category: string;
  readonly before: string;
  readonly after: string;
  readonly changed: boolean;
  readonly note: string;
}

const cases: readonly Case[] = JSON.parse(readFileSync("test/fixtures/rust-api-cases.json", "utf8"));

describe("before and after cases", (test) => {
  test("the matrix is whole", () => assert.ok(cases.length >= 228));

  for (const { id, category, before, after, changed, note } of cases) {
    test(`${id} ${category}: ${note}`, () => {
      const diff = diffSources(before, after, { visibility: "public" });
      assert.equal(diff.analysis, "complete");
      assert.is(diff.api.length > 0, changed, JSON.stringify(diff.api, null, 1));
    });
  }
});
