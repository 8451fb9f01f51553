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

describe("HEAD", (test) => {
  test("that is detached is a base like any other", () =>
    withModule((repo) => {
      repo.git("checkout", "-q", "--detach");
      repo.write(SOURCE, RUST.api);
      assertBlocked(repo, ["commit", "-qam", "x"]);
      repo.write(SPEC, MARKDOWN.said);
      assertCommitted(repo, ["commit", "-qam", "x"]);
    }));

  test("on an orphan branch is compared with nothing: every module is new", () =>
    withModule((repo) => {
      repo.git("checkout", "-q", "--orphan", "fresh");
      const { status, stdout } = checkStaged(repo, ["--format", "json"]);
      assert.is(status, 0);
      const report = JSON.parse(stdout);
      assert.is(report.base, null);
      assert.is(report.modules[0].status, "added");
      assertCommitted(repo, ["commit", "-qm", "x"]);
      repo.write(SOURCE, RUST.api);
      assertBlocked(repo, ["commit", "-qam", "x"]);
    }));

  for (const [title, content] of [
    ["is no id", "garbage\n"],
    ["is empty", ""],
    ["names a commit that is missing", `${"1".repeat(40)}\n`],
  ] as const) {
    test(`on a branch whose file ${title} is not taken for a first commit`, () =>
      withModule((repo) => {
        repo.write(SOURCE, RUST.api);
        repo.git("add", "--all");
        repo.write(".git/refs/heads/main", content);
        const { status, stdout, stderr } = checkStaged(repo);
        assert.is(status, 2);
        assert.is(stdout, "");
        assert.match(stderr, /broken|cannot read an object/);
      }));
  }
});
