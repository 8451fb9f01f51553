import { join } from "node:path";
import * as assert from "uvu/assert";
import { readMergeHeads } from "../../src/io/merge-heads.ts";
import { openGit } from "../../src/io/open-git.ts";
import { describe } from "../support/describe.ts";
import { type TempRepo, tempRepo, withRepo } from "../support/temp-repo.ts";

const heads = async ({ root, env }: TempRepo, extra: Record<string, string> = {}, folder = ".") =>
  readMergeHeads(await openGit(join(root, folder), env), { ...env, ...extra });

/** Branches `one`, `two` and so on, each with a file of its own on top of `main`. */
function branches(repo: TempRepo, ...names: readonly string[]): readonly string[] {
  repo.write("sub/a.rs", "1\n");
  repo.commit();
  return names.map((name) => {
    repo.git("checkout", "-q", "-b", name, "main");
    repo.write(`${name}.rs`, "1\n");
    const oid = repo.commit();
    repo.git("checkout", "-q", "main");
    return oid;
  });
}

describe("readMergeHeads", (test) => {
  test("finds none outside of a merge", () =>
    withRepo(async (repo) => {
      branches(repo, "one");
      assert.equal(await heads(repo), []);
    }));

  test("finds the other side while a merge waits, from any directory", () =>
    withRepo(async (repo) => {
      const expected = branches(repo, "one");
      repo.git("merge", "-q", "--no-commit", "--no-ff", "one");
      assert.equal(await heads(repo), expected);
      assert.equal(await heads(repo, {}, "sub"), expected);
    }));

  test("finds every side of an octopus", () =>
    withRepo(async (repo) => {
      const expected = [...branches(repo, "one", "two", "three")].sort();
      repo.git("merge", "-q", "--no-commit", "--no-ff", "one", "two", "three");
      assert.equal(await heads(repo), expected);
    }));

  test("finds it in a linked work tree", () =>
    withRepo(async (repo) => {
      const expected = branches(repo, "one");
      repo.git("worktree", "add", "-q", "../linked");
      const linked = tempRepo(join(repo.root, "../linked"), repo.env);
      linked.git("merge", "-q", "--no-commit", "--no-ff", "one");
      assert.equal(await heads(linked), expected);
      assert.equal(await heads(repo), []);
    }));

  test("finds what Git announces to the hook of a merge that it commits by itself", () =>
    withRepo(async (repo) => {
      const [oid = ""] = branches(repo, "one");
      repo.hook("pre-merge-commit", "env | grep ^GITHEAD_ > ../announced; test ! -e .git/MERGE_HEAD");
      repo.git("merge", "-q", "--no-ff", "one");
      const [name = "", value = ""] = repo.read("../announced").trim().split("=");
      assert.equal(await heads(repo, { [name]: value }), [oid]);
    }));
});
