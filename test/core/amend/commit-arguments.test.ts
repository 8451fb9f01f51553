import * as assert from "uvu/assert";
import { readCommitArguments } from "../../../src/core/amend/commit-arguments.ts";
import { describe } from "../../support/describe.ts";

/** Command lines with one blank between words; `_` stands for a blank inside of a word. */
const CASES: Readonly<Record<ReturnType<typeof readCommitArguments>, readonly string[]>> = {
  amend: [
    "git commit --amend",
    "git commit --am",
    "git commit --ame",
    "git commit --amen -q",
    "git commit -a --amend --no-edit",
    "git commit -qam text --amend",
    "git commit -m text --amend",
    "git commit -mtext --amend",
    "git commit --message text --amend",
    "git commit --message=text --amend",
    "git commit --mess text --amend",
    "git commit --no-amend --amend",
    "git commit src/a.rs --amend",
    "git commit -S --amend",
    "git commit -Skey --amend",
    "git commit -u --amend",
    "git commit -v --amend",
    "git -C somewhere commit --amend",
    "git -c user.name=commit commit --amend",
    "git --git-dir .git --work-tree . commit --amend",
    "git --git-dir=.git --no-pager -p commit --amend",
    "/usr/lib/git-core/git commit --amend",
    "/usr/libexec/git-core/git-commit --amend",
    "git.exe commit --amend",
  ],
  plain: [
    "git commit",
    "git commit -m --amend",
    "git commit -qam --amend",
    "git commit -F --amend",
    "git commit --message --amend",
    "git commit --author --amend",
    "git commit --au --amend",
    "git commit --trailer --amend",
    "git commit -- --amend",
    "git commit --end-of-options --amend",
    "git commit --amend --no-amend",
    "git commit --amend --no-am",
    "git commit --all",
    "git commit --allow-empty --ahead-behind",
    "git commit --amends",
    "git commit -m fix_--amend",
    "git commit --fixup=amend:HEAD",
    "git commit --fixup amend:HEAD",
    "git commit -C HEAD",
    "git commit -c --amend",
    "git -c alias.amend=--amend commit",
    "git merge --continue",
    "git merge --no-edit theirs",
    "git cherry-pick --continue",
    "git revert --continue",
    "git pull",
  ],
  "not-a-commit": [
    "git",
    "git ca --amend",
    "git status",
    "git commit-tree --amend",
    "git -C commit",
    "sh -c git_commit_--amend",
    "node commit --amend",
    "gitk commit --amend",
    "",
  ],
};

describe("readCommitArguments", (test) => {
  for (const [kind, lines] of Object.entries(CASES)) {
    for (const line of lines) {
      test(`finds ${kind} in "${line}"`, () => {
        assert.is(readCommitArguments(line.split(" ").map((word) => word.replaceAll("_", " "))), kind);
      });
    }
  }

  test("takes no words for no commit", () => assert.is(readCommitArguments([]), "not-a-commit"));
});
