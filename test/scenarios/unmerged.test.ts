import * as assert from "uvu/assert";
import { describe } from "../support/describe.ts";
import { checkStaged, RUST, SOURCE, withModule } from "../support/scenario.ts";

describe("an index with conflicts", (test) => {
  test("cannot be judged", () =>
    withModule((repo) => {
      repo.git("checkout", "-q", "-b", "other");
      repo.write(SOURCE, RUST.api);
      repo.commit();
      repo.git("checkout", "-q", "main");
      repo.write(SOURCE, RUST.base.replace("bool", "u8"));
      repo.commit();
      assert.is(repo.tryGit(["merge", "-q", "other"]).status, 1);
      const { status, stdout, stderr } = checkStaged(repo);
      assert.is(status, 2);
      assert.is(stdout, "");
      assert.match(stderr, `the index has unmerged paths: ${SOURCE}`);
      assert.match(stderr, "git add");
    }));
});
