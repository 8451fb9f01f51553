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
import type { TempRepo } from "../support/temp-repo.ts";

/** Makes a branch off `main` with one change, past the hooks, and goes back. */
function branch(repo: TempRepo, name: string, change: () => void): void {
  repo.git("checkout", "-q", "-b", name, "main");
  change();
  repo.commit(name);
  repo.git("checkout", "-q", "main");
}

const STOP = RUST.base.replace("pub fn stop() {}", "pub fn stop() -> u8 {\n    0\n}");

describe("an octopus merge", (test) => {
  test("passes when each change came in whole from one side", () =>
    withModule((repo) => {
      branch(repo, "one", () => repo.write(SOURCE, RUST.api));
      branch(repo, "two", () => repo.write("two.md", "text\n"));
      branch(repo, "three", () => repo.write("three.md", "text\n"));
      repo.write("main.md", "text\n");
      repo.commit();
      assertCommitted(repo, ["merge", "-q", "--no-edit", "one", "two", "three"]);
      assert.is(repo.git("rev-list", "--parents", "-1", "HEAD").trim().split(" ").length, 5);
    }));

  test("is blocked when several sides changed one module's API and none told its spec", () =>
    withModule((repo) => {
      branch(repo, "one", () => repo.write(SOURCE, RUST.api));
      branch(repo, "two", () => repo.write(SOURCE, RUST.otherApi));
      branch(repo, "three", () => repo.write(SOURCE, STOP));
      const head = repo.git("rev-parse", "HEAD");
      const { status, stderr } = repo.tryGit(["merge", "-q", "--no-edit", "one", "two", "three"]);
      assert.is(status, 1);
      assert.match(stderr, "api-changed-without-spec");
      assert.is(repo.git("rev-parse", "HEAD"), head);
    }));

  test("passes when one of them told it", () =>
    withModule((repo) => {
      branch(repo, "one", () => repo.write(SOURCE, RUST.api));
      branch(repo, "two", () => repo.write(SOURCE, RUST.otherApi));
      branch(repo, "three", () => {
        repo.write(SOURCE, STOP);
        repo.write(SPEC, MARKDOWN.said);
      });
      assertCommitted(repo, ["merge", "-q", "--no-edit", "one", "two", "three"]);
    }));

  test("that is committed by hand is judged against every side", () =>
    withModule((repo) => {
      branch(repo, "one", () => repo.write("one.md", "text\n"));
      branch(repo, "two", () => repo.write("two.md", "text\n"));
      repo.git("merge", "-q", "--no-commit", "--no-ff", "one", "two");
      repo.write(SOURCE, RUST.api);
      repo.git("add", "--all");
      assertBlocked(repo, ["commit", "-q", "--no-edit"]);
      repo.write(SPEC, MARKDOWN.said);
      repo.git("add", "--all");
      assertCommitted(repo, ["commit", "-q", "--no-edit"]);
    }));
});
