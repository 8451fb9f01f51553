import * as assert from "uvu/assert";
import { describe } from "../support/describe.ts";
import { failureOf } from "../support/failure-of.ts";
import { staged, told } from "../support/staged.ts";
import { withRepo } from "../support/temp-repo.ts";

const TEXT = Array.from({ length: 20 }, (_, at) => `pub fn f${at}() {}\n`).join("");

/** What a user may have set that changes the output of porcelain, or breaks it. */
const HOSTILE = {
  "diff.external": "/bin/false",
  "diff.noprefix": "true",
  "diff.mnemonicPrefix": "true",
  "diff.relative": "true",
  "diff.renames": "copies",
  "diff.renameLimit": "1",
  "diff.orderFile": "/dev/null",
  "diff.submodule": "log",
  "diff.ignoreSubmodules": "all",
  "diff.suppressBlankEmpty": "true",
  "color.ui": "always",
  "color.diff": "always",
  "core.abbrev": "5",
  "core.quotePath": "true",
  "core.pager": "/bin/false",
  "core.fsmonitor": "/bin/false",
  "status.relativePaths": "true",
  "log.showSignature": "true",
};

describe("readStagedChanges", (test) => {
  test("tells the index from HEAD", () =>
    withRepo(async (repo) => {
      repo.write("kept.rs", "1\n");
      repo.write("edited.rs", "1\n");
      repo.write("gone.rs", "x\n");
      const head = repo.commit();
      repo.write("edited.rs", "2\n");
      repo.write("new.rs", "new\n");
      repo.remove("gone.rs");
      repo.git("add", "--all");
      repo.write("edited.rs", "3\n");
      repo.write("untracked.rs", "\n");
      const { changeSet, index } = await staged(repo);
      assert.is(changeSet.base, head);
      assert.is(changeSet.head, "index");
      assert.is(changeSet.mode, "staged");
      assert.equal(told({ changeSet }), ["modified edited.rs", "deleted gone.rs", "added new.rs"]);
      assert.equal([...changeSet.after.paths()], ["edited.rs", "kept.rs", "new.rs"]);
      assert.equal([...changeSet.before.paths()].sort(), ["edited.rs", "gone.rs", "kept.rs"]);
      assert.is(index.oid("edited.rs"), repo.git("rev-parse", ":edited.rs").trim());
      assert.is(index.oid("untracked.rs"), null);
    }));

  test("has nothing to tell of a clean index", () =>
    withRepo(async (repo) => {
      repo.write("a.rs", "");
      repo.commit();
      assert.equal(told(await staged(repo)), []);
    }));

  test("compares with the empty tree before the first commit", () =>
    withRepo(async (repo) => {
      repo.write("a.rs", "");
      repo.git("add", "--all");
      const { changeSet } = await staged(repo);
      assert.is(changeSet.base, null);
      assert.equal(told({ changeSet }), ["added a.rs"]);
      assert.equal([...changeSet.before.paths()], []);
    }));

  test("compares with the empty tree on an orphan branch", () =>
    withRepo(async (repo) => {
      repo.write("a.rs", "");
      repo.commit();
      repo.git("checkout", "-q", "--orphan", "other");
      assert.equal(told(await staged(repo)), ["added a.rs"]);
    }));

  test("works before anything was staged", () =>
    withRepo(async (repo) => assert.equal(told(await staged(repo)), [])));

  test("works on a detached HEAD", () =>
    withRepo(async (repo) => {
      const head = repo.commit();
      repo.git("checkout", "-q", "--detach");
      assert.is((await staged(repo)).changeSet.base, head);
    }));

  test("reads a SHA-256 repository, with commits and without", () =>
    withRepo(
      async (repo) => {
        repo.write("a.rs", "1");
        repo.git("add", "--all");
        assert.equal(told(await staged(repo)), ["added a.rs"]);
        const head = repo.commit();
        repo.write("a.rs", "2");
        repo.git("add", "--all");
        const { changeSet } = await staged(repo);
        assert.is(head.length, 64);
        assert.is(changeSet.base, head);
        assert.is(changeSet.changes[0]?.newOid?.length, 64);
      },
      { objectFormat: "sha256" },
    ));

  test("is the same from a sub-directory", () =>
    withRepo(async (repo) => {
      repo.write("a.rs", "1");
      repo.write("sub/b.rs", "1");
      repo.git("add", "--all");
      const { changeSet, index } = await staged(repo, "sub");
      assert.equal(told({ changeSet }), ["added a.rs", "added sub/b.rs"]);
      assert.equal([...index.paths()], ["a.rs", "sub/b.rs"]);
    }));

  test("is the same under any configuration of the user", () =>
    withRepo(async (repo) => {
      repo.write("sub/a.rs", TEXT);
      repo.write("sub/c.rs", `${TEXT}// c\n`);
      repo.write("é.rs", "1");
      repo.commit();
      repo.write("é.rs", "2");
      repo.git("mv", "sub/a.rs", "b.rs");
      repo.git("mv", "sub/c.rs", "d.rs");
      repo.write("b.rs", `${TEXT}// b\n`);
      repo.write("d.rs", `${TEXT}// d\n`);
      repo.write("sub/copy.rs", TEXT);
      repo.git("add", "--all");
      const plain = await staged(repo, "sub");
      assert.equal(told(plain).length, 4);
      for (const [key, value] of Object.entries(HOSTILE)) repo.git("config", key, value);
      repo.write(".git/info/attributes", "*.rs diff=odd -text\n");
      const hostile = await staged(repo, "sub");
      assert.equal(hostile.changeSet.changes, plain.changeSet.changes);
      assert.equal([...hostile.index.paths()], [...plain.index.paths()]);
    }));

  test("stops at unmerged paths", () =>
    withRepo(async (repo) => {
      repo.write("a.rs", "1\n");
      repo.commit();
      repo.git("checkout", "-q", "-b", "other");
      repo.write("a.rs", "2\n");
      repo.commit();
      repo.git("checkout", "-q", "main");
      repo.write("a.rs", "3\n");
      repo.commit();
      assert.is(repo.tryGit(["merge", "other"]).status, 1);
      const error = await failureOf(() => staged(repo));
      assert.is(error.code, "git");
      assert.is(error.message, "the index has unmerged paths: a.rs");
    }));

  test("stops at a damaged index", () =>
    withRepo(async (repo) => {
      repo.commit();
      repo.write(".git/index", "garbage that is long enough to be an index");
      const error = await failureOf(() => staged(repo));
      assert.is(error.code, "git");
      assert.match(error.message, "Git cannot read the index");
      assert.match(error.help ?? "", "git reset");
    }));

  test("stops at a HEAD whose commit is missing, and does not take it for a first commit", () =>
    withRepo(async (repo) => {
      repo.write("a.rs", "1");
      repo.commit();
      repo.write(".git/refs/heads/main", `${"1".repeat(40)}\n`);
      const error = await failureOf(() => staged(repo));
      assert.is(error.code, "object");
      assert.match(error.help ?? "", "git fsck");
    }));

  test("changes nothing", () =>
    withRepo(async (repo) => {
      repo.write("a.rs", "1");
      repo.commit();
      repo.write("a.rs", "2");
      repo.git("add", "--all");
      repo.write("a.rs", "3");
      const before = repo.snapshot();
      await staged(repo);
      assert.equal(repo.snapshot(), before);
    }));
});
