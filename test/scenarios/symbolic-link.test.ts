import { rmSync, symlinkSync } from "node:fs";
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
import type { TempRepo } from "../support/temp-repo.ts";

const COMMIT = ["commit", "-qm", "x"];

/** Puts a link in the place of whatever is there, and stages everything. */
function link(repo: TempRepo, path: string, target: string): void {
  rmSync(join(repo.root, path), { force: true });
  symlinkSync(target, join(repo.root, path));
  repo.git("add", "--all");
}

describe("a symbolic link", (test) => {
  test("that is called like a source is none", () =>
    withModule((repo) => {
      link(repo, "src/link.rs", "exec.rs");
      assert.is(checkStaged(repo).stdout, "spec-check: no Rust module touched\n");
      assertCommitted(repo, COMMIT);
      link(repo, "src/link.rs", "pub fn run() {}");
      assertCommitted(repo, COMMIT);
    }));

  test("in the place of a source takes the source away, and its spec stays behind", () =>
    withModule((repo) => {
      repo.write("src/shared.txt", RUST.base);
      link(repo, SOURCE, "shared.txt");
      assertBlocked(repo, COMMIT, { says: ["spec-orphaned", SPEC] });
      repo.git("rm", "-q", SPEC);
      assertCommitted(repo, COMMIT);
    }));

  test("that becomes a source is a new one", () =>
    withModule((repo) => {
      link(repo, "src/link.rs", "exec.rs");
      repo.commit();
      repo.remove("src/link.rs");
      repo.write("src/link.rs", RUST.base);
      repo.git("add", "--all");
      const { stdout } = checkStaged(repo, ["--format", "json"]);
      const [module] = JSON.parse(stdout).modules;
      assert.is(module.status, "added");
      assert.is(module.specStatus, "missing");
    }));

  test("in the place of a spec takes the spec away", () =>
    withModule((repo) => {
      repo.write("src/shared.md", MARKDOWN.base);
      link(repo, SPEC, "shared.md");
      assertBlocked(repo, COMMIT, { says: ["spec-orphaned", SPEC] });
    }));

  test("is no spec: its module has none", () =>
    withModule((repo) => {
      repo.write("src/other.rs", RUST.base);
      link(repo, "src/other.rs.spec.md", "exec.rs.spec.md");
      const { stdout } = checkStaged(repo);
      assert.match(stdout, "spec-missing");
      assert.match(stdout, "src/other.rs");
    }));

  test("around the repository, or around a folder of it, does no harm", () =>
    withModule((repo) => {
      repo.write(SOURCE, RUST.api);
      repo.git("add", "--all");
      symlinkSync(repo.root, join(repo.home, "way in"));
      symlinkSync(join(repo.root, "src"), join(repo.home, "way to src"));
      for (const cwd of ["../way in", "../way to src", "../way in/src"]) {
        assert.is(checkStaged(repo, [], { cwd }).status, 1, cwd);
        assert.is(checkStaged(repo, ["exec.rs"], { cwd: "../way to src" }).status, 1, cwd);
      }
      assertBlocked(repo, COMMIT, { cwd: "../way in" });
      repo.write(SPEC, MARKDOWN.said);
      repo.git("add", "--all");
      assertCommitted(repo, COMMIT, { cwd: "../way to src" });
    }));
});
