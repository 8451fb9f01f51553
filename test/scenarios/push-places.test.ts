import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as assert from "uvu/assert";
import { describe } from "../support/describe.ts";
import { addModule, branch, modules, push, tryPush, withRemote } from "../support/push-scenario.ts";
import { RUST, SOURCE } from "../support/scenario.ts";
import { type TempRepo, tempRepo } from "../support/temp-repo.ts";
import { HOOKS } from "../support/watched-hooks.ts";

/** Another repository or work tree beside this one, in which the shipped hooks run. */
function beside(repo: TempRepo, name: string): TempRepo {
  const other = tempRepo(join(repo.root, "..", name), repo.env);
  other.git("config", "core.hooksPath", HOOKS);
  return other;
}

describe("git push", (test) => {
  test("from a linked work tree is judged by what is pushed from there", () =>
    withRemote((repo) => {
      repo.git("worktree", "add", "--quiet", "-b", "linked", "../linked tree");
      const linked = beside(repo, "linked tree");
      addModule(repo, "other");
      addModule(linked, "a");
      assert.equal(push(linked, ["origin", "linked"]).found, modules("a"));
      assert.equal(push(linked, ["origin", "main"], { cwd: "src" }).found, modules("other"));
    }));

  test("from a sub-directory is judged as from the root", () =>
    withRemote((repo) => {
      addModule(repo, "a");
      assert.equal(push(repo, ["origin", "main"], { cwd: "src" }).found, modules("a"));
    }));

  test("from a bare repository is judged without a work tree, by the commit's own configuration", () =>
    withRemote((repo, remote) => {
      repo.git("init", "--quiet", "--bare", "../second.git");
      repo.write(".specrc.json", '{ "rules": { "spec-missing": "error" }, "push": { "block": true } }\n');
      addModule(repo, "a");
      repo.git("push", "--quiet", "--no-verify", "origin", "main");
      const bare = beside(repo, "remote.git");
      assert.is(bare.root, remote);
      const { status, found, stdout } = tryPush(bare, ["../second.git", "main"]);
      assert.is(status, 1);
      assert.equal(found, modules("a"));
      assert.match(stdout, / {2}error {3}.*spec-missing/);
    }));

  test("of a SHA-256 repository is judged like any other, a first commit too", () =>
    withRemote(
      (repo) => {
        addModule(repo, "a");
        repo.git("tag", "-a", "-m", "one", "v1");
        assert.equal(push(repo, ["origin", "main", "v1"]).found, modules("a"));
        repo.git("init", "--quiet", "--bare", "--object-format=sha256", "../empty.git");
        repo.git("remote", "rm", "origin");
        assert.match(push(repo, ["../empty.git", "main"]).stdout, "2 modules");
        assert.is(
          push(repo, ["../empty.git", ":refs/heads/none", "main"]).stdout,
          "spec-check: nothing new is pushed\n",
        );
      },
      { objectFormat: "sha256" },
    ));

  test("from a shallow clone is judged where the new commits are whole", () =>
    withRemote((repo, remote) => {
      addModule(repo, "old");
      repo.git("push", "--quiet", "--no-verify", "origin", "main");
      repo.git("clone", "--quiet", "--depth=1", `file://${remote}`, "../shallow");
      const shallow = beside(repo, "shallow");
      addModule(shallow, "a");
      addModule(shallow, "b");
      assert.equal(push(shallow, ["origin", "main"]).found, modules("a", "b"));
    }));

  test("from a shallow clone that ends among the new commits ends with status 2, not with everything new", () =>
    withRemote((repo) => {
      addModule(repo, "one");
      addModule(repo, "two");
      repo.git("clone", "--quiet", "--depth=1", `file://${repo.root}`, "../shallow");
      const shallow = beside(repo, "shallow");
      shallow.git("remote", "set-url", "origin", join(repo.root, "../remote.git"));
      shallow.git("update-ref", "-d", "refs/remotes/origin/main");
      shallow.git("remote", "set-head", "origin", "--delete");
      const { status, stdout, stderr } = tryPush(shallow, ["origin", "main"]);
      assert.is(status, 1);
      assert.is(stdout, "");
      assert.match(stderr, "this clone is shallow and ends at commit");
      assert.match(stderr, "fetch-depth: 0");
    }));

  test("from a partial clone is judged by what is there, and fetches nothing", () =>
    withRemote((repo, remote) => {
      repo.write("src/far.rs", "pub fn far() {}\n");
      repo.commit();
      repo.git("push", "--quiet", "--no-verify", "origin", "main");
      repo.git("--git-dir", remote, "config", "uploadpack.allowFilter", "true");
      repo.git("clone", "--quiet", "--filter=blob:none", "--no-checkout", `file://${remote}`, "../partial");
      const partial = beside(repo, "partial");
      partial.git("sparse-checkout", "set", "--no-cone", "/src/exec.rs", "/src/a.rs");
      partial.git("checkout", "--quiet", "main");
      partial.write(SOURCE, RUST.api);
      partial.write("src/a.rs", "pub fn a() {}\n");
      partial.git("add", "src/exec.rs", "src/a.rs");
      partial.git("commit", "--quiet", "--no-verify", "-m", "mine");
      const missing = () => partial.git("rev-list", "--objects", "--all", "--missing=print");
      const before = missing();
      const unknown = "b".repeat(40);
      const input = `refs/heads/main ${partial.git("rev-parse", "HEAD").trim()} refs/heads/main ${unknown}\n`;
      assert.is(partial.specCheck(["--pre-push", "origin", "url"], { input }).status, 0);
      assert.equal(push(partial, ["--dry-run", "origin", "main"]).found, ["src/exec.rs", "src/a.rs"]);
      partial.git("rm", "--quiet", "--cached", "--sparse", "src/far.rs");
      partial.git("commit", "--quiet", "--no-verify", "-m", "far");
      const { status, stderr } = tryPush(partial, ["--dry-run", "origin", "main"]);
      assert.is(status, 1);
      assert.match(stderr, "does not touch the network");
      assert.is(
        missing()
          .split("\n")
          .filter((line) => line.startsWith("?"))
          .join(),
        before
          .split("\n")
          .filter((line) => line.startsWith("?"))
          .join(),
      );
    }));

  test("is judged by the commits that are pushed, whatever stands in for them here", () =>
    withRemote((repo) => {
      const first = addModule(repo, "a");
      addModule(repo, "b");
      repo.git("replace", "--graft", "HEAD");
      repo.git(
        "replace",
        repo.git("rev-parse", "HEAD:src/b.rs").trim(),
        repo.git("rev-parse", `${first}:src/exec.rs`).trim(),
      );
      mkdirSync(join(repo.root, ".git/info"), { recursive: true });
      writeFileSync(join(repo.root, ".git/info/grafts"), `${first}\n`);
      const lines = `refs/heads/main ${repo.git("rev-parse", "HEAD").trim()} refs/heads/main ${"0".repeat(40)}\n`;
      const { status, stdout } = repo.specCheck(["--pre-push", "origin", "url"], { input: lines });
      assert.is(status, 0);
      assert.match(stdout, "(2 modules, 2 API changes)");
    }));

  test("is judged the same with any configuration of the user", () =>
    withRemote((repo) => {
      addModule(repo, "a");
      repo.git("tag", "-a", "-m", "one", "v1");
      repo.write("src/ä b.rs", "pub fn umlaut() {}\n");
      repo.git("mv", "src/a.rs", "src/moved.rs");
      repo.commit();
      const plain = push(repo, ["--dry-run", "origin", "main", "v1"]);
      const settings = {
        "color.ui": "always",
        "core.abbrev": "5",
        "core.attributesFile": "/dev/null",
        "core.pager": "false",
        "core.quotePath": "true",
        "diff.external": "false",
        "diff.ignoreSubmodules": "all",
        "diff.mnemonicPrefix": "true",
        "diff.noprefix": "true",
        "diff.orderFile": "/dev/null",
        "diff.relative": "true",
        "diff.renameLimit": "1",
        "diff.renames": "copies",
        "i18n.logOutputEncoding": "UTF-16",
        "log.date": "relative",
        "log.showSignature": "true",
        "push.default": "nothing",
        "push.followTags": "true",
        "rev-list.format": "oneline",
        "alias.rev-list": "!false",
      };
      for (const [key, value] of Object.entries(settings)) repo.git("config", key, value);
      const { status, stdout } = push(repo, ["--dry-run", "origin", "main", "v1"]);
      assert.equal({ status, stdout }, { status: plain.status, stdout: plain.stdout });
    }));

  test("of a branch is judged by that branch's configuration, not by the one checked out", () =>
    withRemote((repo) => {
      branch(repo, "strict");
      repo.write(".specrc.json", '{ "rules": { "spec-missing": "error" }, "push": { "block": true } }\n');
      repo.write(".specignore", "src/b.rs\n");
      addModule(repo, "a");
      assert.is(tryPush(repo, ["origin", "strict"]).status, 1);
      branch(repo, "plain", "main");
      addModule(repo, "b");
      repo.git("checkout", "--quiet", "strict");
      assert.equal(push(repo, ["origin", "plain"]).found, modules("b"));
      repo.git("checkout", "--quiet", "main");
      assert.is(tryPush(repo, ["origin", "strict"]).status, 1);
    }));

  test("is judged by a configuration that only this clone has, where the commit has none", () =>
    withRemote((repo) => {
      addModule(repo, "a");
      repo.write(".git/info/exclude", ".specrc.json\n.specignore\n");
      repo.write(".specrc.json", '{ "rules": { "spec-missing": "off" } }\n');
      assert.equal(push(repo, ["--dry-run", "origin", "main"]).found, []);
      repo.remove(".specrc.json");
      repo.write(".specignore", "src/a.rs\n");
      assert.equal(push(repo, ["--dry-run", "origin", "main"]).found, []);
      repo.remove(".specignore");
      assert.equal(push(repo, ["--dry-run", "origin", "main"]).found, modules("a"));
    }));
});
