import { join } from "node:path";
import * as assert from "uvu/assert";
import { describe } from "../support/describe.ts";
import {
  assertBlocked,
  assertCommitted,
  checkStaged,
  MARKDOWN,
  RUST,
  SOURCE,
  SPEC,
  withModule,
} from "../support/scenario.ts";
import { type TempRepo, tempRepo } from "../support/temp-repo.ts";
import { useShippedHooks } from "../support/watched-hooks.ts";

/** A repository with the module's repository as submodule `vendor/inner`, and the work tree of that. */
function nested(repo: TempRepo): { readonly outer: TempRepo; readonly inner: TempRepo } {
  repo.git("init", "-q", "--initial-branch=main", "../outer");
  const outer = tempRepo(join(repo.home, "outer"), repo.env);
  outer.git("-c", "protocol.file.allow=always", "submodule", "add", "-q", repo.root, "vendor/inner");
  outer.write(SOURCE, RUST.base);
  outer.write(SPEC, MARKDOWN.base);
  outer.commit("with a submodule");
  const inner = tempRepo(join(outer.root, "vendor/inner"), repo.env);
  useShippedHooks(outer);
  useShippedHooks(inner);
  return { outer, inner };
}

describe("a submodule", (test) => {
  test("judges a commit inside of it by its own index", () =>
    withModule((repo) => {
      const { outer, inner } = nested(repo);
      outer.write(SPEC, MARKDOWN.said);
      outer.git("add", "--all");
      inner.write(SOURCE, RUST.api);
      assertBlocked(inner, ["commit", "-qam", "x"]);
      assertBlocked(inner, ["commit", "-qm", "x", SOURCE]);
      inner.git("add", "--all");
      assert.is(checkStaged(inner, [], { cwd: "src" }).status, 1);
      inner.write(SPEC, MARKDOWN.said);
      assertCommitted(inner, ["commit", "-qam", "x"]);
    }));

  test("that moves on is no change of a source in the repository around it", () =>
    withModule((repo) => {
      const { outer, inner } = nested(repo);
      inner.write(SOURCE, RUST.api);
      inner.commit("past the hook");
      for (const value of ["none", "all"]) {
        outer.git("config", "diff.ignoreSubmodules", value);
        outer.git("config", "diff.submodule", "log");
        outer.git("add", "vendor/inner");
        assert.is(checkStaged(outer).stdout, "spec-check: no Rust module touched\n");
      }
      outer.write(SOURCE, RUST.api);
      assertBlocked(outer, ["commit", "-qam", "x"]);
      outer.write(SPEC, MARKDOWN.said);
      assertCommitted(outer, ["commit", "-qam", "x"]);
    }));

  test("in the place of a folder of sources takes them away", () =>
    withModule((repo) => {
      repo.git("clone", "-q", repo.root, "../other");
      repo.git("rm", "-q", "-r", "--cached", "src/exec.rs");
      repo.run("mv", ["src", "../src"]);
      repo.write("src/keep", "");
      repo.git("rm", "-q", "--cached", SPEC);
      const head = repo.git("rev-parse", "HEAD").trim();
      repo.git("update-index", "--add", "--cacheinfo", `160000,${head},src`);
      const { status, stdout } = checkStaged(repo, ["--format", "json"]);
      assert.is(status, 0);
      assert.is(JSON.parse(stdout).modules[0].status, "deleted");
    }));

  test("of an old kind, whose repository lies inside of it, is judged the same", () =>
    withModule((repo) => {
      repo.write("README.md", "text\n");
      repo.git("clone", "-q", repo.root, "old");
      repo.git("add", "--", "old");
      const inner = tempRepo(join(repo.root, "old"), repo.env);
      useShippedHooks(inner);
      inner.write(SOURCE, RUST.api);
      assertBlocked(inner, ["commit", "-qam", "x"]);
    }));
});
