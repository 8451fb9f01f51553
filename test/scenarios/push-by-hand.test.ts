import { join } from "node:path";
import * as assert from "uvu/assert";
import { describe } from "../support/describe.ts";
import { runFake } from "../support/fake-process.ts";
import { addModule, branch, foundIn, modules, withRemote } from "../support/push-scenario.ts";
import { type TempRepo, withRepo } from "../support/temp-repo.ts";

/** Runs `spec-check --pre-push` with nothing on standard input, which must write nothing. */
function asked(repo: TempRepo, ...args: readonly string[]) {
  const before = repo.snapshot();
  const outcome = repo.specCheck(["--pre-push", ...args]);
  assert.equal(repo.snapshot(), before);
  return { ...outcome, found: foundIn(outcome.stdout) };
}

/** A remote that has the commit `HEAD~1` of main and nothing else. */
function addRemote(repo: TempRepo, name: string): void {
  const path = join(repo.root, "..", `${name}.git`);
  repo.git("init", "--quiet", "--bare", path);
  repo.git("remote", "add", name, path);
  repo.git("push", "--quiet", "--no-verify", name, "HEAD~1:refs/heads/main");
}

const said = (target: string) =>
  `spec-check: standard input names no ref: judged is what HEAD would bring to ${target}\n`;

describe("spec-check --pre-push by hand", (test) => {
  test("judges what `git push` would bring to where the branch is pushed", () =>
    withRemote((repo) => {
      repo.git("push", "--quiet", "--no-verify", "--set-upstream", "origin", "main");
      addModule(repo, "a");
      const { status, found, stderr } = asked(repo);
      assert.equal([status, found, stderr], [0, modules("a"), said("origin/main")]);
    }));

  test("judges what would go to another remote than where the branch came from", () =>
    withRemote((repo) => {
      repo.git("push", "--quiet", "--no-verify", "--set-upstream", "origin", "main");
      addModule(repo, "a");
      addRemote(repo, "fork");
      repo.git("push", "--quiet", "--no-verify", "origin", "main");
      repo.git("config", "branch.main.pushRemote", "fork");
      repo.git("config", "push.default", "current");
      const { found, stderr } = asked(repo);
      assert.equal([found, stderr], [modules("a"), said("fork/main")]);
    }));

  test("judges what is new against where the branch came from, when it would not be pushed", () =>
    withRemote((repo) => {
      branch(repo, "topic");
      repo.git("branch", "--quiet", "--set-upstream-to=origin/main");
      addModule(repo, "a");
      const { found, stderr } = asked(repo);
      assert.equal([found, stderr], [modules("a"), said("origin/main")]);
    }));

  test("judges what the only remote has not: of a new branch, of a detached HEAD, of one that follows another", () =>
    withRemote((repo) => {
      addModule(repo, "a");
      branch(repo, "topic");
      addModule(repo, "b");
      assert.equal([asked(repo).found, asked(repo).stderr], [modules("a", "b"), said("origin")]);
      repo.git("branch", "--quiet", "--set-upstream-to=main");
      assert.equal([asked(repo).found, asked(repo).stderr], [modules("a", "b"), said("origin")]);
      repo.git("checkout", "--quiet", "--detach", "HEAD~1");
      assert.equal([asked(repo).found, asked(repo).stderr], [modules("a"), said("origin")]);
    }));

  test("judges what the remote that is named has not", () =>
    withRemote((repo, remote) => {
      addModule(repo, "a");
      addRemote(repo, "fork");
      repo.git("push", "--quiet", "--no-verify", "origin", "main");
      assert.equal(asked(repo, "fork").found, modules("a"));
      assert.equal(asked(repo, "origin").stdout, "spec-check: nothing new is pushed\n");
      assert.equal(asked(repo, remote).stdout, "spec-check: nothing new is pushed\n");
    }));

  test("refuses to guess where nothing tells the remote", () =>
    withRemote((repo) => {
      const unknown = asked(repo, "orgin");
      assert.is(unknown.status, 2);
      assert.match(unknown.stderr, 'this repository has no remote "orgin"');
      repo.git("remote", "rename", "origin", "one");
      repo.git("remote", "add", "two", "../two.git");
      const several = asked(repo);
      assert.is(several.status, 2);
      assert.match(several.stderr, "Name the remote: spec-check --pre-push one | two");
      repo.git("remote", "rm", "one");
      repo.git("remote", "rm", "two");
      const none = asked(repo);
      assert.is(none.status, 2);
      assert.match(none.stderr, "spec-check --range A..B");
    }));

  test("has nothing to judge before the first commit", () =>
    withRepo((repo) => {
      const { status, stdout, stderr } = asked(repo);
      assert.equal([status, stdout], [0, "spec-check: nothing new is pushed\n"]);
      assert.match(stderr, "HEAD has no commit yet, so there is nothing to push");
    }));

  test("never reads a terminal, whatever the arguments", () =>
    withRemote(async (repo, remote) => {
      addModule(repo, "a");
      for (const args of [[], ["origin"], ["origin", remote]]) {
        const start = { cwd: repo.root, env: repo.env, stdinIsTerminal: true };
        const { status, stdout, stderr } = await runFake(["--pre-push", ...args], start);
        assert.equal([status, foundIn(stdout), stderr], [0, modules("a"), said("origin")]);
      }
    }));
});
