import { symlinkSync, unlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as assert from "uvu/assert";
import { readBlobs } from "../../src/io/blobs.ts";
import { openGit } from "../../src/io/open-git.ts";
import { describe } from "../support/describe.ts";
import { staged, told } from "../support/staged.ts";
import { withRepo } from "../support/temp-repo.ts";

const TEXT = Array.from({ length: 20 }, (_, at) => `pub fn f${at}() {}\n`).join("");

describe("entries of the index", (test) => {
  test("tells renames, with and without an edit", () =>
    withRepo(async (repo) => {
      repo.write("a/x.rs", TEXT);
      repo.write("a/y.rs", `${TEXT}// y\n`);
      repo.commit();
      repo.git("mv", "a", "b");
      repo.write("b/y.rs", `${TEXT}// z\n`);
      repo.git("add", "--all");
      assert.equal(told(await staged(repo)), ["renamed a/x.rs -> b/x.rs", "renamed a/y.rs -> b/y.rs"]);
    }));

  test("tells a rename that only changes case", () =>
    withRepo(async (repo) => {
      repo.write("Exec.rs", TEXT);
      repo.commit();
      repo.git("mv", "Exec.rs", "exec.rs");
      assert.equal(told(await staged(repo)), ["renamed Exec.rs -> exec.rs"]);
    }));

  test("tells a change of mode as an edit of the same content", () =>
    withRepo(async (repo) => {
      repo.write("a.rs", TEXT);
      repo.commit();
      repo.git("update-index", "--chmod=+x", "a.rs");
      const [change] = (await staged(repo)).changeSet.changes;
      assert.is(change?.status, "modified");
      assert.is(change?.oldOid, change?.newOid);
    }));

  test("takes odd names as they are", () =>
    withRepo(async (repo) => {
      const names = [
        "-dash.rs",
        ":1:colon.rs",
        ":(top)x.rs",
        "new\nline.rs",
        'quo"te.rs',
        " sp ace .rs",
        "[ab]*.rs",
      ];
      for (const name of [...names, "\\back.rs", "é/日本.rs"]) repo.write(name, "1");
      repo.git("add", "--all");
      const { index } = await staged(repo);
      for (const name of [...names, "\\back.rs", "é/日本.rs"]) assert.ok(index.has(name), name);
    }));

  test("shows names that are not UTF-8 with replacement characters, and reads their contents", () =>
    withRepo(async (repo) => {
      const name = Buffer.concat([Buffer.from(`${repo.root}/odd-`), Buffer.from([0xff]), Buffer.from(".rs")]);
      writeFileSync(name, "1");
      repo.git("add", "--all");
      const { index } = await staged(repo);
      const blobs = await readBlobs(
        (await openGit(repo.root, repo.env)).git,
        [index.oid("odd-\ufffd.rs") ?? ""],
        9,
      );
      assert.equal([...index.paths()], ["odd-\ufffd.rs"]);
      assert.equal([...blobs.values()], [{ kind: "text", text: "1" }]);
    }));

  test("does not see what is only announced", () =>
    withRepo(async (repo) => {
      repo.write("real-empty.md", "");
      repo.write("again.md", "text\n");
      repo.commit();
      repo.write("announced.md", "text\n");
      repo.git("add", "--intent-to-add", "announced.md");
      repo.git("rm", "--cached", "--quiet", "again.md");
      repo.git("add", "--intent-to-add", "again.md");
      const { changeSet, index } = await staged(repo);
      assert.equal([...index.paths()], ["real-empty.md"]);
      assert.equal(told({ changeSet }), ["deleted again.md"]);
    }));

  test("reads what is staged and then deleted or edited on disk", () =>
    withRepo(async (repo) => {
      repo.write("a.rs", "1");
      repo.git("add", "--all");
      repo.remove("a.rs");
      assert.equal(told(await staged(repo)), ["added a.rs"]);
    }));

  test("leaves links and submodules out", () =>
    withRepo(async (repo) => {
      repo.write("file.rs", TEXT);
      repo.write("becomes-link.rs", `${TEXT}2`);
      symlinkSync("file.rs", join(repo.root, "becomes-file.rs"));
      symlinkSync("file.rs", join(repo.root, "link.rs"));
      const head = repo.commit();
      unlinkSync(join(repo.root, "becomes-link.rs"));
      symlinkSync("file.rs", join(repo.root, "becomes-link.rs"));
      unlinkSync(join(repo.root, "becomes-file.rs"));
      repo.write("becomes-file.rs", "1");
      repo.git("add", "--all");
      repo.git("update-index", "--add", "--cacheinfo", `160000,${head},sub`);
      const changes = await staged(repo);
      assert.equal(told(changes), ["added becomes-file.rs", "deleted becomes-link.rs"]);
      assert.equal([...changes.index.paths()], ["becomes-file.rs", "file.rs"]);
      assert.equal([...changes.changeSet.before.paths()].sort(), ["becomes-link.rs", "file.rs"]);
    }));

  test("reads a sparse index and skipped files", () =>
    withRepo(async (repo) => {
      for (const folder of ["a", "b", "c"]) repo.write(`${folder}/x.rs`, "1");
      repo.commit();
      repo.git("sparse-checkout", "set", "--cone", "--sparse-index", "a");
      repo.write("a/x.rs", "2");
      repo.git("add", "a/x.rs");
      const changes = await staged(repo);
      assert.equal(told(changes), ["modified a/x.rs"]);
      assert.equal([...changes.index.paths()], ["a/x.rs", "b/x.rs", "c/x.rs"]);
    }));
});
