import * as assert from "uvu/assert";
import { describe } from "../support/describe.ts";
import {
  assertBlocked,
  assertCommitted,
  MARKDOWN,
  RUST,
  SOURCE,
  SPEC,
  withModule,
} from "../support/scenario.ts";

const CLASHING = RUST.base.replace("-> bool", "-> u16");

describe("git rebase", (test) => {
  test("runs no pre-commit hook when it goes on after a conflict: a push or a range sees it", () =>
    withModule((repo) => {
      repo.git("checkout", "-q", "-b", "topic");
      repo.write(SOURCE, RUST.api);
      repo.commit("topic");
      repo.git("checkout", "-q", "main");
      repo.write(SOURCE, CLASHING);
      repo.commit("ours");
      repo.git("checkout", "-q", "topic");
      assert.is(repo.tryGit(["rebase", "-q", "main"]).status, 1);
      repo.write(SOURCE, RUST.api);
      repo.git("add", "--all");
      const { stdout, stderr } = assertCommitted(repo, ["rebase", "--continue"]);
      assert.not.match(`${stdout}${stderr}`, "spec-check");
    }));

  test("stopped for an edit judges what is amended there with the commit being edited", () =>
    withModule((repo) => {
      repo.write(SPEC, MARKDOWN.said);
      repo.commit("describe it");
      repo.write("README.md", "text\n");
      repo.commit("newest");
      const edit = { env: { GIT_SEQUENCE_EDITOR: "sed -i.old 1s/pick/edit/" } };
      assert.is(repo.tryGit(["rebase", "-q", "-i", "HEAD~2"], edit).status, 0);
      repo.write(SOURCE, RUST.api);
      repo.git("add", "--all");
      const { stderr } = assertCommitted(repo, ["commit", "-q", "--amend", "--no-edit"]);
      assert.match(stderr, '("describe it")');
      repo.write(SOURCE, RUST.base);
      repo.git("add", "--all");
      assertCommitted(repo, ["commit", "-q", "--amend", "--no-edit"]);
      repo.write(SOURCE, RUST.api);
      repo.git("add", "--all");
      assertBlocked(repo, ["commit", "-qm", "a commit of its own"]);
      repo.git("reset", "-q", "--hard");
      repo.git("rebase", "--continue");
      assert.is(repo.git("log", "-1", "--format=%s"), "newest\n");
    }));
});
