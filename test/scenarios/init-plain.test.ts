import { chmodSync, symlinkSync } from "node:fs";
import { join } from "node:path";
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
import { init, uninstall, withoutHooks } from "../support/setup-scenario.ts";

const HOOKS = ["pre-commit", "pre-merge-commit", "prepare-commit-msg", "pre-push"];

describe("init without a hook manager", (test) => {
  test("blocks the next commit, and uninstall leaves all as it was", () =>
    withModule((repo) => {
      withoutHooks(repo);
      const before = repo.snapshot();
      init(repo);
      assert.is(repo.git("status", "--porcelain"), "");
      repo.write(SOURCE, RUST.api);
      assertBlocked(repo, ["commit", "-qam", "x"]);
      assertBlocked(repo, ["commit", "-qm", "x", "exec.rs"], { cwd: "src" });
      repo.write(SPEC, MARKDOWN.said);
      assertCommitted(repo, ["commit", "-qam", "x"]);
      repo.git("rm", "-q", SOURCE);
      assertBlocked(repo, ["commit", "-qm", "x"], { says: ["spec-orphaned"] });
      repo.git("reset", "-q", "--hard", "HEAD~1");
      uninstall(repo);
      assert.equal(
        repo.snapshot().files.filter((file) => /hooks\/(?!.*\.sample)/.test(file)),
        [],
      );
      assert.is(repo.snapshot().status, before.status);
    }));

  test("has nothing to do the second time", () =>
    withModule((repo) => {
      withoutHooks(repo);
      init(repo);
      const before = repo.snapshot();
      assert.match(init(repo), "all is set up already");
      assert.equal(repo.snapshot(), before);
      uninstall(repo);
      assert.match(uninstall(repo), "nothing of init's is here");
    }));

  test("writes nothing where nobody agrees", () =>
    withModule((repo) => {
      withoutHooks(repo);
      const { status, stderr, stdout } = repo.specCheck(["init"]);
      assert.is(status, 2);
      assert.match(stdout, "create  .git/hooks/pre-commit");
      assert.match(stderr, "init --yes");
      assert.is(repo.specCheck(["init", "--dry-run"]).status, 0);
      const told = JSON.parse(repo.specCheck(["init", "--dry-run", "--format", "json"]).stdout);
      assert.equal([told.done, told.manager], [false, "plain"]);
      assert.equal(
        told.edits.map(({ path }: { path: string }) => path),
        ["pre-commit", "pre-merge-commit", "pre-push", "prepare-commit-msg"].map(
          (name) => `.git/hooks/${name}`,
        ),
      );
    }));

  test("lets the hooks that are there run behind it, even one that ends early", () =>
    withModule((repo) => {
      withoutHooks(repo);
      repo.hook("pre-commit", "set -eu\necho mine >../mine.txt\nexit 0\necho never");
      const hook = repo.read(".git/hooks/pre-commit");
      init(repo);
      repo.write(SOURCE, RUST.api);
      assertBlocked(repo, ["commit", "-qam", "x"]);
      repo.write(SPEC, MARKDOWN.said);
      assertCommitted(repo, ["commit", "-qam", "x"]);
      assert.is(repo.read("../mine.txt"), "mine\n");
      uninstall(repo);
      assert.is(repo.read(".git/hooks/pre-commit"), hook);
    }));

  test("calls what is no script of a shell, and brings it back", () =>
    withModule((repo) => {
      withoutHooks(repo);
      const script =
        '#!/usr/bin/env node\nrequire("fs").writeFileSync("../mine.txt", process.argv.length + "");\n';
      repo.write(".git/hooks/pre-commit", script);
      chmodSync(join(repo.root, ".git/hooks/pre-commit"), 0o755);
      init(repo);
      init(repo);
      repo.write(SOURCE, RUST.body);
      assertCommitted(repo, ["commit", "-qam", "x"]);
      assert.is(repo.read("../mine.txt"), "2");
      repo.write(SOURCE, RUST.api);
      assertBlocked(repo, ["commit", "-qam", "x"]);
      uninstall(repo);
      assert.is(repo.read(".git/hooks/pre-commit"), script);
    }));

  test("does not switch on a hook that was switched off, nor write through a link", () =>
    withModule((repo) => {
      withoutHooks(repo);
      repo.hook("pre-commit", "exit 1");
      chmodSync(join(repo.root, ".git/hooks/pre-commit"), 0o644);
      repo.write("../shared.sh", "#!/bin/sh\ncat >../refs.txt\n");
      chmodSync(join(repo.root, "../shared.sh"), 0o755);
      symlinkSync("../../../shared.sh", join(repo.root, ".git/hooks/pre-push"));
      init(repo);
      repo.write(SOURCE, RUST.body);
      assertCommitted(repo, ["commit", "-qam", "x"]);
      repo.git("init", "-q", "--bare", "../remote.git");
      repo.git("push", "-q", "../remote.git", "main");
      assert.match(repo.read("../refs.txt"), /^refs\/heads\/main [0-9a-f]{40} refs\/heads\/main 0{40}\n$/);
      assert.is(repo.read("../shared.sh"), "#!/bin/sh\ncat >../refs.txt\n");
      uninstall(repo);
      assert.is(repo.read(".git/hooks/pre-commit"), "#!/bin/sh\nexit 1\n");
      assert.is(repo.run("readlink", [".git/hooks/pre-push"]).stdout, "../../../shared.sh\n");
    }));

  test("leaves the lines of pre-push to whatever reads them next", () =>
    withModule((repo) => {
      withoutHooks(repo);
      repo.hook(
        "pre-push",
        'set -u\nwhile read -r ref rest; do echo "$ref" >>../refs.txt; done\necho "$1" >>../refs.txt',
      );
      init(repo);
      repo.git("init", "-q", "--bare", "../remote.git");
      repo.git("push", "-q", "../remote.git", "main", "main:refs/heads/$(other)`");
      repo.git("push", "-q", "../remote.git", "main");
      assert.is(repo.read("../refs.txt"), "refs/heads/main\nrefs/heads/main\n../remote.git\n../remote.git\n");
    }));

  test("leaves a hook alone that calls spec-check already", () =>
    withModule((repo) => {
      withoutHooks(repo);
      repo.hook("pre-commit", "npx --no-install spec-check --staged");
      const hook = repo.read(".git/hooks/pre-commit");
      assert.match(init(repo), "calls spec-check by itself");
      assert.is(repo.read(".git/hooks/pre-commit"), hook);
    }));

  test("uses the folder that core.hooksPath names, unless that is everybody's", () =>
    withModule((repo) => {
      withoutHooks(repo);
      repo.git("config", "core.hooksPath", ".githooks");
      repo.write("src/deep/a.txt", "");
      assert.is(repo.writing(["init", "--yes"], { cwd: "src/deep" }).status, 0);
      assert.not(repo.read(".githooks/pre-commit").includes(repo.home));
      for (const hook of HOOKS) repo.read(`.githooks/${hook}`);
      repo.git("config", "core.hooksPath", join(repo.home, "elsewhere"));
      const { status, stderr } = repo.specCheck(["init", "--yes"]);
      assert.is(status, 2);
      assert.match(stderr, "outside of this repository");
    }));

  test("works in a linked work tree, whose hooks are the main one's", () =>
    withModule((repo) => {
      withoutHooks(repo);
      repo.git("worktree", "add", "-q", "../linked");
      const cwd = "../linked";
      const { status, stdout } = repo.writing(["init", "--yes"], { cwd });
      assert.is(status, 0);
      assert.match(stdout, "create  .git/hooks/pre-commit");
      repo.write("../linked/src/exec.rs", RUST.api);
      assert.is(repo.tryGit(["commit", "-qam", "x"], { cwd }).status, 1);
      repo.write(SOURCE, RUST.api);
      assertBlocked(repo, ["commit", "-qam", "x"]);
    }));

  test("works in a folder with spaces and quotes", () =>
    withModule(
      (repo) => {
        withoutHooks(repo);
        init(repo);
        repo.write(SOURCE, RUST.api);
        assertBlocked(repo, ["commit", "-qam", "x"]);
      },
      { folder: 'it\'s a `$HOME` "folder"' },
    ));

  for (const shell of [
    ["dash", "-eu"],
    ["sh", "-e"],
    ["bash", "--posix", "-eu"],
  ]) {
    test(`writes hooks that run under ${shell.join(" ")}`, () =>
      withModule((repo) => {
        withoutHooks(repo);
        init(repo);
        const [name = "sh", ...options] = shell;
        for (const hook of HOOKS) {
          const args = hook === "prepare-commit-msg" ? [SPEC] : ["origin", "url"];
          const input =
            hook === "pre-push" ? `(delete) ${"0".repeat(40)} refs/heads/x ${"a".repeat(40)}\n` : "";
          const { status, stderr } = repo.run(name, [...options, `.git/hooks/${hook}`, ...args], { input });
          assert.is(status, 0, `${hook}: ${stderr}`);
        }
      }));
  }
});
