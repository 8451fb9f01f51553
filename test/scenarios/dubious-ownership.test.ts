import * as assert from "uvu/assert";
import { describe } from "../support/describe.ts";
import { checkStaged, RUST, SOURCE, withModule } from "../support/scenario.ts";

/** Git's own switch for its tests: to it, the repository then belongs to somebody else. */
const env = { GIT_TEST_ASSUME_DIFFERENT_OWNER: "1" };

describe("a repository of another user", (test) => {
  test("cannot be judged, and Git's way out is told", () =>
    withModule((repo) => {
      repo.write(SOURCE, RUST.api);
      repo.git("add", "--all");
      const { status, stdout, stderr } = checkStaged(repo, [], { env });
      assert.is(status, 2);
      assert.is(stdout, "");
      assert.match(stderr, "Git does not trust this repository");
      assert.match(stderr, `git config --global --add safe.directory ${repo.root}`);
    }));

  test("is judged once it is trusted, as through the environment", () =>
    withModule((repo) => {
      repo.write(SOURCE, RUST.api);
      repo.git("add", "--all");
      const trust = { GIT_CONFIG_COUNT: "1", GIT_CONFIG_KEY_0: "safe.directory", GIT_CONFIG_VALUE_0: "*" };
      assert.is(checkStaged(repo, [], { env: { ...env, ...trust } }).status, 1);
    }));
});
