import * as assert from "uvu/assert";
import type { ApiChange } from "../../../src/core/api-change.ts";
import { describe } from "../../support/describe.ts";
import type { FileJudgement } from "./judge-pair.ts";
import { addFile, newTally, sumOf } from "./tally.ts";
import type { Unit } from "./unit.ts";

const UNIT: Unit = {
  file: "src/lib.rs",
  kind: "fn",
  label: "f",
  privacy: "pub",
  shape: "fn",
  short: "fn",
  cfg: "",
  value: "",
  line: 1,
  lastLine: 1,
};

const CHANGE: ApiChange = {
  change: "added",
  kind: "fn",
  path: "f",
  visibility: "pub",
  before: null,
  after: "fn f()",
  line: 1,
  previousLine: null,
};

/** An item that rustdoc shows added, with what became of it. */
function theirs(found: boolean, kind = "fn"): FileJudgement["theirs"][number] {
  const cause = found ? null : kind === "impl item" ? "trait impl item" : null;
  return { difference: { label: "f", kind, before: null, after: { ...UNIT, kind } }, found, cause };
}

function tallyOf(parts: Partial<FileJudgement>): ReturnType<typeof newTally> {
  const tally = newTally();
  addFile(tally, { file: "src/lib.rs", analysis: "complete", theirs: [], ours: [], ...parts });
  return tally;
}

describe("tally of the second judge", (test) => {
  test("a file that both call changed", () => {
    const tally = tallyOf({ theirs: [theirs(true)], ours: [{ change: CHANGE, shown: true, cause: null }] });
    assert.equal([tally.filesTheirs, tally.filesOurs, tally.filesBoth], [1, 1, 1]);
    assert.equal([tally.theirs, tally.found, tally.ours, tally.shown], [1, 1, 1, 1]);
  });

  test("a file that is missed", () => {
    const tally = tallyOf({ theirs: [theirs(false)] });
    assert.equal([...tally.filesMissed], [["missed", 1]]);
    assert.equal([...tally.missed], [["missed", 1]]);
  });

  test("a file with what is no API alone", () => {
    const tally = tallyOf({ theirs: [theirs(false, "impl item")] });
    assert.is(tally.filesTheirs, 0);
    assert.equal([...tally.filesAside], [["trait impl item", 1]]);
  });

  test("a file with what other builds have alone", () => {
    const tally = tallyOf({ ours: [{ change: CHANGE, shown: false, cause: "other build" }] });
    assert.equal([tally.files, tally.filesApart, tally.filesOurs, tally.apart, tally.ours], [1, 1, 0, 1, 0]);
    assert.equal([...tally.filesAlarmed], []);
  });

  test("a file with a false alarm among what is excused", () => {
    const ours = [
      { change: CHANGE, shown: false, cause: "cfg" as const },
      { change: CHANGE, shown: false, cause: null },
    ];
    const tally = tallyOf({ ours });
    assert.equal([...tally.filesAlarmed], [["false alarm", 1]]);
    assert.equal(sumOf([tally, tally]).alarmed.get("cfg"), 2);
  });
});
