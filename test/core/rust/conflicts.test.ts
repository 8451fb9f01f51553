import * as assert from "uvu/assert";
import { conflictIn } from "../../../src/core/rust/conflicts.ts";
import { describe } from "../../support/describe.ts";

const CODE = "pub fn before() {}\n";
const REST = "pub fn behind() {}\n";
const CONFLICT = "<<<<<<< ours\nfn a() {}\n=======\nfn b() {}\n>>>>>>> theirs\n";

function lineOf(before: string | null, after: string | null): string | null {
  const found = conflictIn(before, after);
  return found === null ? null : `${found.side} ${found.from}`;
}

describe("conflictIn", (test) => {
  test("finds a conflict in what differs, whatever both share around it", () => {
    assert.is(lineOf(CODE + REST, CODE + CONFLICT + REST), "after 2");
    assert.is(lineOf(CODE + CONFLICT + REST, CODE + REST), "before 2");
    assert.is(lineOf(null, CONFLICT), "after 1");
    assert.is(lineOf(CONFLICT, null), "before 1");
    assert.is(lineOf(CODE, REST), null);
  });

  test("finds one that both have, in the later version", () => {
    assert.is(lineOf(CODE + CONFLICT, CONFLICT), "after 1");
    assert.is(lineOf(CODE + CONFLICT, CODE + CONFLICT + REST), "after 2");
  });

  test("finds one whose first marker both have in part", () => {
    const whole = `${CODE}${CONFLICT}`;
    for (let missing = 0; missing < 8; missing += 1) {
      const part = whole.slice(0, CODE.length + missing) + whole.slice(CODE.length + missing + 1);
      assert.is(lineOf(part, whole), "after 2", `without character ${missing}`);
      assert.is(lineOf(whole, part), "before 2", `without character ${missing}`);
    }
  });

  test("finds the same when it is asked again, with the texts in any order", () => {
    const versions = [CODE, CODE + REST, CODE + CONFLICT, CODE + CONFLICT + REST];
    const expected = (text: string) => (text.includes("<<<<") ? 2 : null);
    for (let round = 0; round < 3; round += 1)
      for (const one of versions)
        for (const other of versions) {
          const line = expected(other) ?? expected(one);
          assert.is(conflictIn(one, other)?.from ?? null, line);
        }
  });

  test("leaves marks alone that make no conflict", () => {
    assert.is(lineOf(CODE, `${CODE}// <<<<<<< ours\n`), null);
    assert.is(lineOf(CODE, `${CODE}<<<<<<< ours\n`), null);
  });
});
