import * as assert from "uvu/assert";
import { conflictLine } from "../../../../src/core/rust/read/read-file.ts";
import { describe } from "../../../support/describe.ts";

describe("conflictLine", (test) => {
  const REST = "one\n=======\ntwo\n>>>>>>> theirs\n";

  test("finds a conflict wherever it begins", () => {
    for (let before = 0; before < 30; before += 1)
      assert.is(
        conflictLine(`${"x".repeat(before)}\n<<<<<<< ours\n${REST}`),
        2,
        `${before} characters before`,
      );
    assert.is(conflictLine(`<<<<<<< ours\n${REST}`), 1);
  });

  test("takes nothing else for one", () => {
    for (const text of ["", "<<<<<< ours\n", "<<<<<<<< ours\n", " <<<<<<< ours\n", "<<<<<<<ours\n"])
      assert.is(conflictLine(`let a = b << 1;\n${text}${REST}`), null, JSON.stringify(text));
    assert.is(conflictLine("<<<<<<< ours\n"), null);
  });
});
