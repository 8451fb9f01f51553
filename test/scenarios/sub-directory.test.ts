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

describe("a sub-directory", (test) => {
  test("commits the whole index", () =>
    withModule((repo) => {
      repo.write("docs/a.md", "text\n");
      repo.write(SOURCE, RUST.api);
      repo.git("add", "--all");
      assertBlocked(repo, ["commit", "-qm", "x"], { cwd: "docs" });
      repo.write(SPEC, MARKDOWN.said);
      repo.git("add", "--all");
      assertCommitted(repo, ["commit", "-qm", "x"], { cwd: "docs" });
    }));

  test("judges the whole index by hand, with paths from the root", () =>
    withModule((repo) => {
      repo.write("docs/a.md", "text\n");
      repo.write(SOURCE, RUST.api);
      repo.git("add", "--all");
      const { status, stdout } = checkStaged(repo, [], { cwd: "docs" });
      assert.is(status, 1);
      assert.match(stdout, SOURCE);
      assert.equal(checkStaged(repo, [], { cwd: "docs" }), checkStaged(repo));
    }));

  test("takes paths from there, from the root of the disk, and with dots", () =>
    withModule((repo) => {
      repo.write("src/other.rs", RUST.base);
      repo.write("src/other.rs.spec.md", MARKDOWN.base);
      repo.commit();
      repo.write(SOURCE, RUST.api);
      repo.git("add", "--all");
      for (const path of ["exec.rs", "../src/exec.rs", "./exec.rs", join(repo.root, SOURCE), "."]) {
        assert.is(checkStaged(repo, [path], { cwd: "src" }).status, 1, path);
      }
      for (const path of ["other.rs", join(repo.root, "src/other.rs")]) {
        assert.is(checkStaged(repo, [path], { cwd: "src" }).status, 0, path);
      }
    }));

  test("refuses a path outside of the repository", () =>
    withModule((repo) => {
      const { status, stderr } = checkStaged(repo, ["../../elsewhere.rs"], { cwd: "src" });
      assert.is(status, 2);
      assert.match(stderr, "../../elsewhere.rs");
    }));
});
