import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import * as assert from "uvu/assert";
import { openGit, requireWorkTree } from "../../src/io/open-git.ts";
import { describe } from "../support/describe.ts";
import { failureOf } from "../support/failure-of.ts";
import { withRepo } from "../support/temp-repo.ts";

describe("openGit", (test) => {
  test("finds the root from a sub-directory", () =>
    withRepo(async ({ root, env }) => {
      mkdirSync(join(root, "crates/exec"), { recursive: true });
      assert.is((await openGit(join(root, "crates/exec"), env)).root, root);
      assert.is((await openGit(root, env)).root, root);
    }));

  test("finds the root through a symbolic link", () =>
    withRepo(async ({ root, env }) => {
      mkdirSync(join(root, "crates/exec"), { recursive: true });
      symlinkSync(join(root, "crates/exec"), join(root, "../shortcut"));
      assert.is((await openGit(join(root, "../shortcut"), env)).root, root);
    }));

  test("finds the root in odd folders", () =>
    withRepo(async ({ root, env }) => assert.is((await openGit(root, env)).root, root), {
      folder: " sp ace\né",
    }));

  test("finds the root where a hook of a linked work tree changed directory", () =>
    withRepo(async ({ root, env, write, commit, git }) => {
      write("crates/exec/lib.rs", "");
      commit();
      git("worktree", "add", "-q", "../linked");
      const linked = join(root, "../linked");
      const hook = { ...env, GIT_DIR: join(root, ".git/worktrees/linked") };
      assert.is((await openGit(join(linked, "crates/exec"), hook)).root, linked);
    }));

  test("obeys GIT_DIR where Git would find another repository, or none", () =>
    withRepo(async ({ root, env, commit }) => {
      const head = commit();
      const elsewhere = join(root, "../elsewhere");
      mkdirSync(elsewhere);
      const repository = await openGit(elsewhere, { ...env, GIT_DIR: join(root, ".git") });
      assert.is(repository.root, elsewhere);
      assert.is((await repository.git.run(["rev-parse", "HEAD"])).trim(), head);
    }));

  test("obeys GIT_DIR and GIT_WORK_TREE together", () =>
    withRepo(async ({ root, env }) => {
      mkdirSync(join(root, "../tree/sub"), { recursive: true });
      const work = join(root, "../tree");
      const hook = { ...env, GIT_DIR: join(root, ".git"), GIT_WORK_TREE: work };
      assert.is((await openGit(join(work, "sub"), hook)).root, work);
    }));

  test("knows the object format", async () => {
    await withRepo(async ({ root, env }) => assert.is((await openGit(root, env)).objectFormat, "sha1"));
    await withRepo(async ({ root, env }) => assert.is((await openGit(root, env)).objectFormat, "sha256"), {
      objectFormat: "sha256",
    });
  });

  test("opens a bare repository, which has no work tree", () =>
    withRepo(async ({ root, env, git }) => {
      git("init", "-q", "--bare", "../bare.git");
      const repository = await openGit(join(root, "../bare.git"), env);
      assert.is(repository.root, null);
      const error = await failureOf(() => requireWorkTree(repository));
      assert.match(error.message, "needs a work tree");
      assert.match(error.help ?? "", "--range");
    }));

  test("has no work tree inside .git", () =>
    withRepo(async ({ root, env }) => assert.is((await openGit(join(root, ".git"), env)).root, null)));

  test("has a work tree", () =>
    withRepo(async ({ root, env }) => assert.is(requireWorkTree(await openGit(root, env)).root, root)));

  test("says that there is no repository", () =>
    withRepo(async ({ root, env }) => {
      const error = await failureOf(() => openGit(join(root, ".."), env));
      assert.is(error.code, "git");
      assert.match(error.message, "this is not a Git repository");
      assert.match(error.message, "fatal: not a git repository");
      assert.match(error.help ?? "", "--cwd");
    }));

  test("says that GIT_DIR names no repository", () =>
    withRepo(async ({ root, env }) => {
      const error = await failureOf(() => openGit(root, { ...env, GIT_DIR: join(root, "nowhere") }));
      assert.match(error.message, "not a Git repository");
    }));

  test("says that the directory is missing", () =>
    withRepo(async ({ root, env }) => {
      const error = await failureOf(() => openGit(join(root, "nowhere"), env));
      assert.is(error.code, "usage");
      assert.match(error.message, "nowhere");
    }));

  test("repeats Git's command for a repository of another user", () =>
    withRepo(async ({ root, env }) => {
      const error = await failureOf(() => openGit(root, { ...env, GIT_TEST_ASSUME_DIFFERENT_OWNER: "1" }));
      assert.is(error.code, "git");
      assert.match(error.message, `git config --global --add safe.directory ${root}`);
      assert.match(error.help ?? "", "safe.directory");
    }));
});
