import * as assert from "uvu/assert";
import { parseCommits } from "../../../src/core/history/parse-commits.ts";
import { describe } from "../../support/describe.ts";
import { failureOf } from "../../support/failure-of.ts";

const OID = "a".repeat(40);

describe("parseCommits", (test) => {
  test("reads parents, time, trailers and subject", () => {
    const output = `commit ${OID}\n${OID}\x1f${"b".repeat(40)} ${"c".repeat(40)}\x1f2026-11-23\x1fSpec-Exempt: *: one\x1espec-exempt: a.rs: two\x1eSpec-Exempt: \x1fa subject\tof two\0\n`;
    assert.equal(parseCommits(output), [
      {
        oid: OID,
        parents: ["b".repeat(40), "c".repeat(40)],
        subject: "a subject\tof two",
        day: "2026-11-23",
        exemptions: ["*: one", "a.rs: two", ""],
      },
    ]);
  });

  test("reads a first commit without a subject", () => {
    const [first] = parseCommits(`commit ${OID}\n${OID}\x1f\x1f2026-01-02\x1f\x1f\0\n`);
    assert.equal([first?.parents, first?.subject, first?.exemptions], [[], "", []]);
  });

  test("refuses what is cut off or something else", async () => {
    for (const output of [
      "nonsense",
      `commit ${OID}\n${OID}\x1f`,
      "commit x\ny\x1f\x1f2026-01-02\x1f\x1f\0\n",
    ]) {
      assert.match((await failureOf(() => parseCommits(output))).message, "expected commits");
    }
  });
});
