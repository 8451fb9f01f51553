import * as assert from "uvu/assert";
import { describe } from "../../support/describe.ts";
import { fuzzBases } from "../../torture/fuzz/bases.ts";
import { fuzzRun } from "../../torture/fuzz/fuzz-run.ts";

const COUNT = 4000;

describe("fuzzing", (test) => {
  const run = fuzzRun(fuzzBases([]), { count: COUNT, seed: 20261123 });

  test("hostile texts break no promise", () => assert.equal(run.faults, []));

  test("the texts are of every sort", () => {
    assert.is(run.count, COUNT);
    for (const analysis of ["complete", "partial", "failed"]) {
      assert.ok((run.analyses[analysis] ?? 0) > COUNT / 20, `${analysis}: ${run.analyses[analysis]}`);
    }
  });

  test("the same seed makes the same texts", () => {
    const again = fuzzRun(fuzzBases([]), { count: 500, seed: 7 });
    const once = fuzzRun(fuzzBases([]), { count: 500, seed: 7 });
    assert.is(once.characters, again.characters);
    assert.is.not(fuzzRun(fuzzBases([]), { count: 500, seed: 8 }).characters, once.characters);
  });
});
