import { join } from "node:path";
import * as assert from "uvu/assert";
import { describe } from "../support/describe.ts";
import { RUST, SOURCE, withModule } from "../support/scenario.ts";
import type { TempRepo } from "../support/temp-repo.ts";

/** A module whose first commit a remote already has, and a configuration by which a push is blocked. */
async function withRemote(use: (repo: TempRepo) => void): Promise<void> {
  await withModule((repo) => {
    repo.write(".specrc.json", '{ "push": { "block": true } }\n');
    repo.commit("block");
    const remote = join(repo.root, "..", "remote.git");
    repo.git("init", "-q", "--bare", remote);
    repo.git("remote", "add", "origin", remote);
    repo.git("push", "-q", "--no-verify", "origin", "main");
    use(repo);
  });
}

describe("git push", (test) => {
  test("goes through with commits that exempt what they change, and says why", () =>
    withRemote((repo) => {
      repo.write(SOURCE, RUST.api);
      const oid = repo.commit("x\n\nSpec-Exempt: *: see #12");
      const { status, stdout } = repo.tryGit(["push", "-q", "origin", "main"]);
      assert.is(status, 0, stdout);
      assert.match(stdout, `reason  see #12 (${oid.slice(0, 10)})`);
      assert.match(stdout, "(src/exec.rs: spec exempt)");
      assert.match(stdout, "spec-check: 1 finding exempt");
    }));

  test("is stopped by a later change without a trailer", () =>
    withRemote((repo) => {
      repo.write(SOURCE, RUST.api);
      repo.commit("x\n\nSpec-Exempt: *: see #12");
      repo.write(SOURCE, RUST.otherApi);
      repo.commit("y");
      assert.is(repo.tryGit(["push", "-q", "origin", "main"]).status, 1);
    }));

  test("is stopped when one of two branches brings the same change without a trailer", () =>
    withRemote((repo) => {
      for (const [branch, message] of [
        ["one", "x\n\nSpec-Exempt: *: see #12"],
        ["two", "x"],
      ] as const) {
        repo.git("checkout", "-q", "-b", branch, "main");
        repo.write(SOURCE, RUST.api);
        repo.commit(message);
      }
      assert.is(repo.tryGit(["push", "-q", "origin", "one", "two"]).status, 1);
      assert.is(repo.tryGit(["push", "-q", "origin", "two", "one"]).status, 1);
      assert.is(repo.tryGit(["push", "-q", "origin", "one"]).status, 0);
    }));
});
