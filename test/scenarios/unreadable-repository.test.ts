import * as assert from "uvu/assert";
import { describe } from "../support/describe.ts";
import { checkStaged, RUST, SOURCE, withModule } from "../support/scenario.ts";
import { withRepo } from "../support/temp-repo.ts";

describe("what cannot be judged ends with 2", (test) => {
  test("outside of a repository", () =>
    withRepo((repo) => {
      const { status, stdout, stderr } = repo.specCheck(["--staged"], { cwd: ".." });
      assert.is(status, 2);
      assert.is(stdout, "");
      assert.match(stderr, "this is not a Git repository");
    }));

  test("without Git", () =>
    withRepo((repo) => {
      const { status, stderr } = repo.specCheck(["--staged"], { env: { PATH: repo.root } });
      assert.is(status, 2);
      assert.match(stderr, "git was not found on PATH");
    }));

  test("with a damaged index", () =>
    withModule((repo) => {
      repo.write(".git/index", "garbage that is long enough to be an index");
      const { status, stdout, stderr } = repo.specCheck(["--staged"]);
      assert.is(status, 2);
      assert.is(stdout, "");
      assert.match(stderr, "Git cannot read the index");
      assert.match(stderr, "git reset");
    }));

  test("with a content that is missing", () =>
    withModule((repo) => {
      repo.write(SOURCE, RUST.api);
      repo.git("add", "--all");
      const oid = repo.git("rev-parse", `:${SOURCE}`).trim();
      repo.remove(`.git/objects/${oid.slice(0, 2)}/${oid.slice(2)}`);
      const { status, stderr } = checkStaged(repo);
      assert.is(status, 2);
      assert.match(stderr, oid);
      assert.match(stderr, "git fsck");
    }));
});
