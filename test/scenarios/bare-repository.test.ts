import * as assert from "uvu/assert";
import { describe } from "../support/describe.ts";
import { checkStaged, withModule } from "../support/scenario.ts";
import { tempRepo } from "../support/temp-repo.ts";

describe("where there is no work tree", (test) => {
  for (const [title, cwd] of [
    ["a bare repository", "../bare.git"],
    [".git", ".git"],
    ["a folder inside of .git", ".git/refs"],
  ] as const) {
    test(`${title} cannot be judged, and says what can be`, () =>
      withModule((repo) => {
        repo.git("clone", "-q", "--bare", repo.root, "../bare.git");
        const { status, stdout, stderr } = checkStaged(repo, [], { cwd });
        assert.is(status, 2);
        assert.is(stdout, "");
        assert.match(stderr, "needs a work tree");
        assert.match(stderr, "--range");
      }));
  }

  test("a bare repository with a work tree beside it is judged", () =>
    withModule((repo) => {
      repo.git("clone", "-q", "--bare", repo.root, "../bare.git");
      const bare = tempRepo(`${repo.home}/bare.git`, repo.env);
      bare.git("worktree", "add", "-q", "../tree", "main");
      const { status, stdout } = checkStaged(tempRepo(`${repo.home}/tree`, repo.env));
      assert.is(status, 0);
      assert.match(stdout, "no Rust module touched");
    }));
});
