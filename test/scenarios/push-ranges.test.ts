import { join } from "node:path";
import * as assert from "uvu/assert";
import { describe } from "../support/describe.ts";
import { addModule, branch, merge, modules, push, withRemote } from "../support/push-scenario.ts";
import type { TempRepo } from "../support/temp-repo.ts";

/** Somebody else's commit, which the remote has as well. */
function addOnRemote(repo: TempRepo, name: string, ref = "main"): void {
  addModule(repo, name);
  repo.git("push", "--quiet", "--no-verify", "origin", `HEAD:${ref}`);
}

describe("what a push brings", (test) => {
  test("of a branch with main merged in is its own part", () =>
    withRemote((repo) => {
      branch(repo, "feature");
      addModule(repo, "f1");
      repo.git("checkout", "--quiet", "main");
      addOnRemote(repo, "m1");
      repo.git("checkout", "--quiet", "feature");
      merge(repo, "main");
      addModule(repo, "f2");
      assert.equal(push(repo, ["origin", "feature"]).found, modules("f1", "f2"));
    }));

  test("of two remote branches merged is what differs from both", () =>
    withRemote((repo) => {
      for (const name of ["one", "two"]) {
        branch(repo, name, "main");
        addOnRemote(repo, name, name);
      }
      branch(repo, "mine", "main");
      addModule(repo, "mine1");
      merge(repo, "one");
      merge(repo, "two");
      addModule(repo, "mine2");
      assert.equal(push(repo, ["origin", "mine"]).found, modules("mine1", "mine2"));
    }));

  test("of two remote branches merged holds what the merge itself made of a file of theirs", () =>
    withRemote((repo) => {
      for (const name of ["one", "two"]) {
        branch(repo, name, "main");
        repo.write("src/both.rs", `pub fn ${name}() {}\n`);
        repo.commit();
        repo.git("push", "--quiet", "--no-verify", "origin", name);
      }
      repo.tryGit(["merge", "--no-commit", "one"]);
      repo.write("src/both.rs", "pub fn one() {}\npub fn two() {}\n");
      repo.commit("merge");
      assert.equal(push(repo, ["origin", "HEAD:both"]).found, modules("both"));
    }));

  test("of a merge that takes one side back holds what it took back", () =>
    withRemote((repo) => {
      branch(repo, "feature");
      addModule(repo, "f1");
      repo.git("checkout", "--quiet", "main");
      repo.write("src/exec.rs", "pub fn run() {}\n");
      repo.commit();
      repo.git("push", "--quiet", "--no-verify", "origin", "main");
      repo.git("checkout", "--quiet", "feature");
      repo.git("merge", "--quiet", "--no-verify", "-s", "ours", "-m", "ours", "main");
      assert.equal(push(repo, ["origin", "feature"]).found, ["src/exec.rs", "src/f1.rs"]);
    }));

  test("of a rebased branch pushed by force is all of the branch and nothing of what it was rebased on", () =>
    withRemote((repo) => {
      branch(repo, "feature");
      addModule(repo, "ff1");
      repo.git("push", "--quiet", "--no-verify", "origin", "feature");
      repo.git("checkout", "--quiet", "main");
      addOnRemote(repo, "m2");
      repo.git("checkout", "--quiet", "feature");
      repo.git("rebase", "--quiet", "main");
      addModule(repo, "ff2");
      assert.equal(push(repo, ["--force", "origin", "feature"]).found, modules("ff1", "ff2"));
    }));

  test("of an amended commit pushed by force is that commit", () =>
    withRemote((repo) => {
      branch(repo, "feature");
      addModule(repo, "old");
      repo.git("push", "--quiet", "--no-verify", "origin", "feature");
      repo.git("mv", "src/old.rs", "src/new.rs");
      repo.git("commit", "--quiet", "--no-verify", "--amend", "-m", "new");
      assert.equal(push(repo, ["--force-with-lease", "origin", "feature"]).found, modules("new"));
    }));

  test("of a branch set back by force is nothing", () =>
    withRemote((repo) => {
      addModule(repo, "a");
      repo.git("push", "--quiet", "--no-verify", "origin", "main");
      const { stdout } = push(repo, ["--force", "origin", "HEAD~1:main"]);
      assert.is(stdout, "spec-check: nothing new is pushed\n");
    }));

  test("of a first commit is all of it", () =>
    withRemote((repo) => {
      repo.git("init", "--quiet", "--bare", "../empty.git");
      repo.git("remote", "rm", "origin");
      addModule(repo, "a");
      const { found, stdout } = push(repo, ["../empty.git", "main"]);
      assert.equal(found, modules("a"));
      assert.match(stdout, "2 modules");
    }));

  test("of an orphan branch is all of it", () =>
    withRemote((repo) => {
      repo.git("checkout", "--quiet", "--orphan", "other");
      repo.git("rm", "-rfq", "--cached", ".");
      repo.remove("src");
      addModule(repo, "o1");
      addModule(repo, "o2");
      assert.equal(push(repo, ["origin", "other"]).found, modules("o1", "o2"));
    }));

  test("of an orphan branch merged into what the remote has is what is new against that", () =>
    withRemote((repo) => {
      repo.git("checkout", "--quiet", "--orphan", "other");
      repo.git("rm", "-rfq", "--cached", ".");
      repo.remove("src");
      addModule(repo, "o1");
      repo.git("checkout", "--quiet", "main");
      repo.git("merge", "--quiet", "--no-verify", "--allow-unrelated-histories", "-m", "join", "other");
      assert.equal(push(repo, ["origin", "main"]).found, modules("o1"));
    }));

  test("to a URL is what no remote has", () =>
    withRemote((repo, remote) => {
      const other = join(repo.root, "../other.git");
      repo.git("init", "--quiet", "--bare", other);
      addOnRemote(repo, "known");
      addModule(repo, "u1");
      assert.equal(push(repo, [`file://${other}`, "main"]).found, modules("u1"));
      assert.equal(push(repo, [remote, "main:main"]).found, modules("u1"));
    }));

  test("is judged as a whole: what was added and taken back is no change", () =>
    withRemote((repo) => {
      addModule(repo, "gone");
      repo.remove("src/gone.rs");
      repo.commit("take it back");
      const { found, stdout } = push(repo, ["origin", "main"]);
      assert.equal(found, []);
      assert.match(stdout, "2 commits of this push change an API");
    }));
});
