import * as assert from "uvu/assert";
import type { ErrorCode } from "../../src/core/errors.ts";
import { explainGitFailure } from "../../src/io/git-failure.ts";
import { describe } from "../support/describe.ts";

const CASES: readonly (readonly [stderr: string, code: ErrorCode, says: string, help: string])[] = [
  ["fatal: not a git repository (or any of the parent directories): .git", "git", "not a Git repo", "--cwd"],
  ["fatal: detected dubious ownership in repository at '/r'", "git", "does not trust", "safe.directory"],
  ["fatal: this operation must be run in a work tree", "git", "needs a work tree", "bare"],
  ["fatal: index file corrupt", "git", "cannot read the index", "git reset"],
  ["error: bad signature 0x67617262\nfatal: index file corrupt", "git", "cannot read the index", "git reset"],
  ["fatal: .git/index: index file smaller than expected", "git", "cannot read the index", "git reset"],
  ["fatal: .git/index: index file open failed: Permission denied", "git", "cannot open the index", "ls -ld"],
  ["error: bad tree object HEAD", "object", "cannot read an object", "git fsck"],
  ["fatal: bad object HEAD", "object", "cannot read an object", "git fsck"],
  ["fatal: unable to read tree 1111", "object", "cannot read an object", "git fsck"],
  [
    "error: inflate: data stream error\nfatal: loose object 1 is corrupt",
    "object",
    "cannot read",
    "git fsck",
  ],
  [
    "fatal: could not fetch 1 from promisor remote",
    "object",
    "not available locally",
    "git diff --cached HEAD",
  ],
];

describe("explainGitFailure", (test) => {
  for (const [stderr, code, says, help] of CASES) {
    test(`explains "${stderr.split("\n").pop()}"`, () => {
      const error = explainGitFailure({ args: ["diff-index", "-z"], status: 128, stderr }, null);
      assert.is(error.code, code);
      assert.match(error.message, says);
      assert.match(error.message, stderr);
      assert.match(error.message, "`git diff-index` ended with status 128");
      assert.match(error.help ?? "", help);
    });
  }

  test("repeats what it does not know", () => {
    const error = explainGitFailure({ args: ["log"], status: 129, stderr: "error: odd\n" }, null);
    assert.is(error.message, "`git log` ended with status 129: error: odd");
    assert.is(error.help, null);
  });

  test("tells a signal from a status", () => {
    const error = explainGitFailure({ args: ["log"], status: null, stderr: "" }, null);
    assert.is(error.message, "`git log` was killed: Git said nothing");
  });

  test("shows no stack trace of a program that never started", () => {
    const stderr = "Error: spawn git EACCES\n    at ChildProcess (node:internal:1:1)\n";
    const error = explainGitFailure({ args: ["log"], status: -13, stderr }, null);
    assert.is(error.message, "`git log` ended with status -13: Error: spawn git EACCES");
  });

  test("keeps the cause", () => {
    const cause = new Error("cause");
    assert.is(explainGitFailure({ args: ["log"], status: 1, stderr: "" }, cause).cause, cause);
  });
});
