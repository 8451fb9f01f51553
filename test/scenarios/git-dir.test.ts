import { join } from "node:path";
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

describe("GIT_DIR and GIT_WORK_TREE", (test) => {
  test("of the environment name what is committed, wherever the command starts", () =>
    withModule((repo) => {
      repo.run("mv", [".git", "../store"]);
      const env = { GIT_DIR: join(repo.home, "store"), GIT_WORK_TREE: repo.root };
      repo.write(SOURCE, RUST.api);
      for (const cwd of [".", "src", ".."]) {
        const { status, stderr } = repo.tryGit(["commit", "-qam", "x"], { cwd, env });
        assert.is(status, 1, stderr);
        assert.match(stderr, "api-changed-without-spec");
      }
      assert.is(repo.tryGit(["add", "--all"], { env }).status, 0);
      assert.is(checkStaged(repo, [], { cwd: "src", env }).status, 1);
      repo.write(SPEC, MARKDOWN.said);
      assert.is(repo.tryGit(["commit", "-qam", "x"], { cwd: "..", env }).status, 0);
    }));

  test("given as options are the same", () =>
    withModule((repo) => {
      const place = ["--git-dir", join(repo.root, ".git"), "--work-tree", repo.root];
      repo.write(SOURCE, RUST.api);
      assertBlocked(repo, [...place, "commit", "-qam", "x"], { cwd: ".." });
      assertBlocked(repo, ["-C", "src", "commit", "-qam", "x"]);
      repo.write(SPEC, MARKDOWN.said);
      assertCommitted(repo, [...place, "commit", "-qam", "x"], { cwd: "src" });
    }));

  test("hidden behind a file or a link is found", () =>
    withModule((repo) => {
      repo.git("init", "-q", "--separate-git-dir", "../store");
      repo.write(SOURCE, RUST.api);
      assertBlocked(repo, ["commit", "-qam", "x"]);
      repo.remove(".git");
      repo.run("ln", ["-s", "../store", ".git"]);
      assertBlocked(repo, ["commit", "-qam", "x"], { cwd: "src" });
    }));

  test("core.worktree is obeyed", () =>
    withModule((repo) => {
      repo.run("mv", [".git", "../store"]);
      const env = { GIT_DIR: join(repo.home, "store") };
      repo.tryGit(["config", "core.worktree", repo.root], { env });
      repo.write(SOURCE, RUST.api);
      assert.is(repo.tryGit(["add", "--all"], { env, cwd: ".." }).status, 0);
      const { status, stderr } = repo.tryGit(["commit", "-qm", "x"], { cwd: "..", env });
      assert.is(status, 1);
      assert.match(stderr, "api-changed-without-spec");
    }));
});
