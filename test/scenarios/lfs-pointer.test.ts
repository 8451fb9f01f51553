import * as assert from "uvu/assert";
import { describe } from "../support/describe.ts";
import { assertCommitted, checkStaged, RUST, SOURCE, SPEC, withModule } from "../support/scenario.ts";

const POINTER = (size: number) =>
  `version https://git-lfs.github.com/spec/v1\noid sha256:${"0".repeat(64)}\nsize ${size}\n`;

describe("a Git LFS pointer", (test) => {
  test("in the place of a source is told of, and takes no API away", () =>
    withModule((repo) => {
      repo.write(SOURCE, POINTER(1));
      repo.git("add", "--all");
      const { status, stdout } = checkStaged(repo);
      assert.is(status, 0);
      assert.match(stdout, "analysis-incomplete");
      assert.match(stdout, "the file is a Git LFS pointer");
      assert.not.match(stdout, "api-changed-without-spec");
      assertCommitted(repo, ["commit", "-qm", "x"]);
      repo.write(SOURCE, POINTER(2));
      repo.git("add", "--all");
      assert.match(checkStaged(repo).stdout, "the file before the change is a Git LFS pointer");
    }));

  test("in the place of a spec is told of where it has to answer", () =>
    withModule((repo) => {
      repo.write(SOURCE, RUST.api);
      repo.write(SPEC, POINTER(1));
      repo.git("add", "--all");
      const { status, stdout } = checkStaged(repo);
      assert.is(status, 0);
      assert.match(stdout, "analysis-incomplete");
      assert.match(stdout, SPEC);
    }));

  test("blocks where the rule is an error", () =>
    withModule((repo) => {
      repo.write(".specrc.json", '{ "rules": { "analysis-incomplete": "error" } }\n');
      repo.write(SOURCE, POINTER(1));
      repo.git("add", "--all");
      assert.is(checkStaged(repo).status, 1);
    }));
});
