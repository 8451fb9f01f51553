import { existsSync } from "node:fs";
import { join } from "node:path";
import * as assert from "uvu/assert";
import { describe } from "../support/describe.ts";
import { fixed, LINES, specOf, staged, WITHOUT_BLOCK, withStagedApi } from "../support/fix-scenario.ts";
import { RUST, SOURCE, SPEC } from "../support/scenario.ts";

describe("spec-check fix", (test) => {
  test("works from a folder, with paths from there", () =>
    withStagedApi(specOf(LINES.base), (repo) => {
      const dry = repo.specCheck(["fix", "--dry-run", "exec.rs"], { cwd: "src" });
      assert.match(dry.stdout, "+++ b/src/exec.rs.spec.md");
      fixed(repo, [], { cwd: "src" });
      assert.is(staged(repo), specOf(LINES.api));
      assert.is(repo.read(SPEC), specOf(LINES.api));
    }));

  for (const kind of ["--no-sparse-index", "--sparse-index"]) {
    test(`edits a spec outside of a sparse checkout in the index alone, ${kind}`, () =>
      withStagedApi(specOf(LINES.base), (repo) => {
        repo.write(".specrc.json", '{ "require": "signature", "specs": ["docs/specs/{stem}.md"] }\n');
        repo.write("docs/specs/exec.md", specOf(LINES.base));
        repo.git("rm", "-q", SPEC);
        repo.write(SOURCE, RUST.base);
        repo.commit();
        repo.git("sparse-checkout", "set", "--cone", kind, "src");
        repo.write(SOURCE, RUST.api);
        repo.git("add", SOURCE);
        const { stderr } = fixed(repo);
        assert.match(stderr, "docs/specs/exec.md is not in the work tree");
        assert.is(staged(repo, "docs/specs/exec.md"), specOf(LINES.api));
        assert.not.ok(existsSync(join(repo.root, "docs/specs/exec.md")));
        assert.is(repo.git("diff", "--name-only"), "");
      }));
  }

  test("does not write into a spec that is only announced", () =>
    withStagedApi(specOf(LINES.base), (repo) => {
      repo.git("reset", "-q", SOURCE);
      repo.git("rm", "-q", "--cached", SPEC);
      repo.git("commit", "-qnm", "no spec");
      repo.git("add", SOURCE);
      repo.write(SPEC, WITHOUT_BLOCK);
      repo.git("add", "--intent-to-add", SPEC);
      const before = repo.snapshot();
      const { status, stdout } = repo.specCheck(["fix"]);
      assert.is(status, 0);
      assert.match(stdout, "spec-missing");
      assert.match(stdout, "0 mended");
      assert.equal(repo.snapshot(), before);
    }));

  test("refuses an index with conflicts", () =>
    withStagedApi(specOf(LINES.base), (repo) => {
      repo.git("commit", "-qnm", "ours");
      repo.git("checkout", "-q", "-b", "other", "HEAD~1");
      repo.write(SOURCE, RUST.base.replace("bool", "u8"));
      repo.commit();
      assert.is(repo.tryGit(["merge", "-q", "main"]).status, 1);
      const { status, stdout, stderr } = repo.specCheck(["fix"]);
      assert.is(status, 2);
      assert.is(stdout, "");
      assert.match(stderr, "the index has unmerged paths");
    }));

  test("refuses a repository without a work tree", () =>
    withStagedApi(specOf(LINES.base), (repo) => {
      const { status, stderr } = repo.writing(["fix"], { cwd: ".git" });
      assert.is(status, 2, stderr);
    }));

  test("works in a linked work tree, and leaves the main one alone", () =>
    withStagedApi(specOf(LINES.base), (repo) => {
      repo.git("worktree", "add", "-q", "../linked");
      const linked = join(repo.home, "linked");
      repo.run("sh", [
        "-c",
        `git -C '${linked}' checkout -q HEAD && cp ${SOURCE} '${linked}/${SOURCE}' && git -C '${linked}' add -A`,
      ]);
      const { status, stdout } = repo.writing(["fix", "--cwd", linked]);
      assert.is(status, 0, stdout);
      assert.is(repo.run("git", ["-C", linked, "cat-file", "blob", `:${SPEC}`]).stdout, specOf(LINES.api));
      assert.is(staged(repo), specOf(LINES.base));
    }));
});
