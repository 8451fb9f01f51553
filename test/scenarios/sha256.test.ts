import * as assert from "uvu/assert";
import { describe } from "../support/describe.ts";
import {
  assertBlocked,
  assertCommitted,
  checkStaged,
  MARKDOWN,
  RUST,
  SOURCE,
  SPEC,
  withModule,
} from "../support/scenario.ts";

const SHA256 = { objectFormat: "sha256" } as const;

describe("a repository with SHA-256", (test) => {
  test("is judged like any other, amends included", () =>
    withModule((repo) => {
      repo.write(SOURCE, RUST.api);
      assertBlocked(repo, ["commit", "-qam", "x"]);
      repo.git("add", "--all");
      assert.is(JSON.parse(checkStaged(repo, ["--format", "json"]).stdout).base.length, 64);
      repo.git("reset", "-q", "--hard");
      repo.write(SPEC, MARKDOWN.said);
      repo.commit("describe it");
      repo.write(SOURCE, RUST.api);
      assertCommitted(repo, ["commit", "-qa", "--amend", "--no-edit"]);
    }, SHA256));

  test("judges a merge against both parents", () =>
    withModule((repo) => {
      repo.git("checkout", "-q", "-b", "theirs");
      repo.write(SOURCE, RUST.api);
      repo.commit();
      repo.git("checkout", "-q", "main");
      repo.write("README.md", "text\n");
      repo.commit();
      assertCommitted(repo, ["merge", "-q", "--no-edit", "theirs"]);
      repo.git("reset", "-q", "--hard", "HEAD~1");
      repo.write(SOURCE, RUST.otherApi);
      repo.commit();
      const { status, stderr } = repo.tryGit(["merge", "-q", "--no-edit", "theirs"]);
      assert.is(status, 1);
      assert.match(stderr, "api-changed-without-spec");
    }, SHA256));
});
