import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import * as assert from "uvu/assert";
import { describe } from "../support/describe.ts";
import { type TempRepo, tempRepo, withRepo } from "../support/temp-repo.ts";

const PROGRAM = fileURLToPath(new URL("../support/print-staged-changes.js", import.meta.url));

/** A repository whose pre-commit hook writes down what it sees, and lets every commit be. */
const withWatcher = (use: (repo: TempRepo, seen: () => Seen) => void, prepare = "") =>
  withRepo((repo) => {
    repo.write("a.rs", "1\n");
    repo.write("b.rs", "1\n");
    repo.write("sub/c.rs", "1\n");
    repo.commit();
    const answer = join(repo.root, "../seen.json");
    repo.hook("pre-commit", `set -e\n${prepare}\n"${process.execPath}" "${PROGRAM}" > "${answer}"`);
    use(repo, () => {
      assert.ok(existsSync(answer), "the hook did not run");
      const seen: Seen = JSON.parse(repo.read("../seen.json"));
      repo.remove("../seen.json");
      return seen;
    });
  });

interface Seen {
  readonly root: string;
  readonly base: string | null;
  readonly changes: readonly string[];
  readonly index: readonly string[];
}

const edit = (repo: TempRepo, ...paths: readonly string[]) => {
  for (const path of paths) repo.write(path, "2\n");
};

describe("the staged change, as a pre-commit hook sees it", (test) => {
  test("git commit", () =>
    withWatcher((repo, seen) => {
      edit(repo, "a.rs", "b.rs");
      repo.git("add", "a.rs");
      const base = repo.git("rev-parse", "HEAD").trim();
      repo.git("commit", "-qm", "x");
      const { changes, root, base: told } = seen();
      assert.equal(changes, ["modified a.rs"]);
      assert.is(root, repo.root);
      assert.is(told, base);
    }));

  test("git commit --all", () =>
    withWatcher((repo, seen) => {
      edit(repo, "a.rs");
      repo.remove("b.rs");
      repo.git("commit", "-qam", "x");
      assert.equal(seen().changes, ["modified a.rs", "deleted b.rs"]);
    }));

  test("git commit PATH, with something else staged", () =>
    withWatcher((repo, seen) => {
      edit(repo, "a.rs", "b.rs");
      repo.git("add", "b.rs");
      repo.git("commit", "-qm", "x", "a.rs");
      assert.equal(seen().changes, ["modified a.rs"]);
    }));

  test("git commit --include PATH", () =>
    withWatcher((repo, seen) => {
      edit(repo, "a.rs", "b.rs");
      repo.git("add", "b.rs");
      repo.git("commit", "-qm", "x", "--include", "a.rs");
      assert.equal(seen().changes, ["modified a.rs", "modified b.rs"]);
    }));

  test("git commit --patch", () =>
    withWatcher((repo, seen) => {
      edit(repo, "a.rs", "b.rs");
      assert.is(repo.tryGit(["commit", "-qm", "x", "--patch"], { input: "n\ny\n" }).status, 0);
      assert.equal(seen().changes, ["modified b.rs"]);
    }));

  test("git commit --amend", () =>
    withWatcher((repo, seen) => {
      edit(repo, "a.rs");
      repo.git("commit", "-qa", "--amend", "--no-edit");
      assert.equal(seen().changes, ["modified a.rs"]);
    }));

  test("git commit in a sub-directory", () =>
    withWatcher((repo, seen) => {
      edit(repo, "a.rs", "sub/c.rs");
      repo.git("add", "--all");
      assert.is(repo.tryGit(["commit", "-qm", "x"], { cwd: "sub" }).status, 0);
      const { changes, root } = seen();
      assert.equal(changes, ["modified a.rs", "modified sub/c.rs"]);
      assert.is(root, repo.root);
    }));

  test("a hook that changes into a sub-directory", () =>
    withWatcher((repo, seen) => {
      edit(repo, "a.rs");
      repo.git("commit", "-qam", "x");
      const { changes, root, index } = seen();
      assert.equal(changes, ["modified a.rs"]);
      assert.equal(index, ["a.rs", "b.rs", "sub/c.rs"]);
      assert.is(root, repo.root);
    }, "cd sub"));

  for (const [title, prepare] of [
    ["a linked work tree", ""],
    ["a linked work tree whose hook changes into a sub-directory", "cd sub"],
  ] as const) {
    test(title, () =>
      withWatcher((repo, seen) => {
        repo.git("worktree", "add", "-q", "../linked");
        const linked = tempRepo(join(repo.root, "../linked"), repo.env);
        edit(linked, "a.rs", "b.rs");
        linked.git("add", "b.rs");
        linked.git("commit", "-qm", "x", "a.rs");
        const { changes, root } = seen();
        assert.equal(changes, ["modified a.rs"]);
        assert.is(root, linked.root);
        linked.git("commit", "-qam", "y");
        assert.equal(seen().changes, ["modified b.rs"]);
      }, prepare),
    );
  }

  test("a submodule", () =>
    withWatcher((repo, seen) => {
      repo.git("clone", "-q", repo.root, "../outer");
      const outer = tempRepo(join(repo.root, "../outer"), repo.env);
      outer.git("-c", "protocol.file.allow=always", "submodule", "add", "-q", repo.root, "inner");
      const inner = tempRepo(join(outer.root, "inner"), repo.env);
      inner.hook("pre-commit", repo.read(".git/hooks/pre-commit").replace("#!/bin/sh\n", ""));
      edit(inner, "a.rs");
      inner.git("commit", "-qam", "x");
      const { changes, root } = seen();
      assert.equal(changes, ["modified a.rs"]);
      assert.is(root, inner.root);
    }));

  test("git --git-dir --work-tree", () =>
    withWatcher((repo, seen) => {
      edit(repo, "a.rs");
      const place = ["--git-dir", join(repo.root, ".git"), "--work-tree", repo.root];
      assert.is(repo.tryGit([...place, "commit", "-qam", "x"], { cwd: ".." }).status, 0);
      const { changes, root } = seen();
      assert.equal(changes, ["modified a.rs"]);
      assert.is(root, repo.root);
    }));

  test("git -c, with settings that simple-git refuses", () =>
    withWatcher((repo, seen) => {
      edit(repo, "a.rs");
      repo.git("-c", "core.editor=vi", "-c", "core.fsmonitor=false", "commit", "-qam", "x");
      assert.equal(seen().changes, ["modified a.rs"]);
    }));

  test("the first commit", () =>
    withWatcher((repo, seen) => {
      repo.git("checkout", "-q", "--orphan", "fresh");
      repo.git("rm", "-q", "--cached", "b.rs");
      repo.git("commit", "-qm", "x");
      const { base, changes } = seen();
      assert.is(base, null);
      assert.equal(changes, ["added a.rs", "added sub/c.rs"]);
    }));

  test("an empty commit", () =>
    withWatcher((repo, seen) => {
      repo.git("commit", "-qm", "x", "--allow-empty");
      assert.equal(seen().changes, []);
    }));
});
