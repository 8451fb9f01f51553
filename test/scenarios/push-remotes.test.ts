import { join } from "node:path";
import * as assert from "uvu/assert";
import { describe } from "../support/describe.ts";
import { addModule, branch, modules, push, withRemote } from "../support/push-scenario.ts";
import type { TempRepo } from "../support/temp-repo.ts";

/** A second remote, which has nothing yet. */
function addRemote(repo: TempRepo, name: string): void {
  const path = join(repo.root, "..", `${name.replaceAll("/", "-")}.git`);
  repo.git("init", "--quiet", "--bare", path);
  repo.git("remote", "add", name, path);
}

describe("what a remote has", (test) => {
  test("is told by its own branches, not by those of another remote", () =>
    withRemote((repo) => {
      addRemote(repo, "fork");
      repo.git("push", "--quiet", "--no-verify", "fork", "main");
      addModule(repo, "a");
      repo.git("push", "--quiet", "--no-verify", "origin", "main");
      addModule(repo, "b");
      assert.equal(push(repo, ["fork", "main"]).found, modules("a", "b"));
    }));

  test("is told by those of all remotes, where it has none", () =>
    withRemote((repo) => {
      addRemote(repo, "backup");
      addModule(repo, "known");
      repo.git("push", "--quiet", "--no-verify", "origin", "main");
      addModule(repo, "a");
      assert.equal(push(repo, ["backup", "main"]).found, modules("a"));
    }));

  test("is told by the old value of the ref, where nothing tracks it", () =>
    withRemote((repo, remote) => {
      repo.git("remote", "rm", "origin");
      addModule(repo, "a");
      repo.git("push", "--quiet", "--no-verify", remote, "main");
      addModule(repo, "b");
      const { found, stdout } = push(repo, [remote, "main"]);
      assert.equal(found, modules("b"));
      assert.match(stdout, "(1 module,");
    }));

  test("is not told by a remote whose name begins with its own", () =>
    withRemote((repo) => {
      addRemote(repo, "team");
      repo.git("push", "--quiet", "--no-verify", "team", "main");
      repo.git("config", "remote.team/fork.url", join(repo.root, "../remote.git"));
      repo.git("config", "remote.team/fork.fetch", "+refs/heads/*:refs/remotes/team/fork/*");
      const theirs = addModule(repo, "theirs");
      repo.git("update-ref", "refs/remotes/team/fork/main", theirs);
      addModule(repo, "b");
      assert.equal(push(repo, ["--dry-run", "team", "main"]).found, modules("b", "theirs"));
      assert.equal(push(repo, ["--dry-run", "team/fork", "main"]).found, modules("b"));
    }));

  for (const name of ["ünï-cödé", "it's", 'a"b', "$HOME", "-x", "a,b;c&d", "né/ar"]) {
    test(`is told by its own branches when it is called ${name}`, () =>
      withRemote((repo, remote) => {
        repo.git("config", `remote.${name}.url`, remote);
        repo.git("config", `remote.${name}.fetch`, `+refs/heads/*:refs/remotes/${name}/*`);
        addModule(repo, "a");
        repo.git("update-ref", "refs/remotes/origin/main", "HEAD");
        repo.git("update-ref", `refs/remotes/${name}/main`, "HEAD~1");
        addModule(repo, "b");
        assert.equal(push(repo, ["--", name, "main"]).found, modules("a", "b"));
      }));
  }

  for (const name of ["a*b", "a b", "*", "a[b", "x..y"]) {
    test(`is told by those of all remotes when its name can have no branches: ${name}`, () =>
      withRemote((repo, remote) => {
        repo.git("config", `remote.${name}.url`, remote);
        addModule(repo, "known");
        repo.git("update-ref", "refs/remotes/origin/main", "HEAD");
        addModule(repo, "a");
        assert.equal(push(repo, [name, "main"]).found, modules("a"));
      }));
  }

  test("is told by branches that are tracked elsewhere too", () =>
    withRemote((repo) => {
      addModule(repo, "a");
      repo.git("push", "--quiet", "--no-verify", "origin", "main");
      repo.git("update-ref", "refs/remotes/mirror-of-origin/main", "HEAD");
      repo.git("update-ref", "-d", "refs/remotes/origin/main");
      repo.git("config", "remote.origin.fetch", "+refs/heads/*:refs/remotes/mirror-of-origin/*");
      branch(repo, "topic");
      addModule(repo, "b");
      assert.equal(push(repo, ["origin", "topic"]).found, modules("b"));
    }));

  test("is told although a tracking branch points nowhere", () =>
    withRemote((repo) => {
      repo.write(".git/refs/remotes/origin/broken", `${"a".repeat(40)}\n`);
      repo.write(".git/refs/remotes/origin/HEAD", "ref: refs/remotes/origin/gone\n");
      addModule(repo, "a");
      assert.equal(push(repo, ["origin", "main"]).found, modules("a"));
    }));
});
