import * as assert from "uvu/assert";
import { describe } from "../support/describe.ts";
import {
  assertBlocked,
  assertCommitted,
  MARKDOWN,
  RUST,
  SOURCE,
  SPEC,
  withModule,
} from "../support/scenario.ts";
import type { TempRepo } from "../support/temp-repo.ts";

/** HEAD~1 changed the API with its spec; HEAD changed what the revert of that needs. */
function build(repo: TempRepo, newest: string): void {
  repo.write(SOURCE, RUST.api);
  repo.write(SPEC, MARKDOWN.said);
  repo.commit("change");
  repo.write(SOURCE, newest);
  repo.commit("newest");
}

describe("git revert", (test) => {
  test("without conflicts runs no hook: a push or a range sees it", () =>
    withModule((repo) => {
      build(repo, RUST.api.replace("Some(true)", "None"));
      repo.write(SOURCE, RUST.base);
      repo.commit("back, past the hook");
      const { stdout, stderr } = assertCommitted(repo, ["revert", "--no-edit", "HEAD"]);
      assert.not.match(`${stdout}${stderr}`, "spec-check");
    }));

  for (const [title, finish] of [
    ["git commit", ["commit", "-q", "--no-edit"]],
    ["--continue", ["revert", "--continue"]],
  ] as const) {
    test(`with conflicts is judged against HEAD by ${title}`, () =>
      withModule((repo) => {
        build(repo, RUST.api.replace("Option<bool>", "Option<u8>"));
        assert.is(repo.tryGit(["revert", "--no-edit", "HEAD~1"]).status, 1);
        repo.write(SOURCE, RUST.base);
        repo.git("checkout", "HEAD", "--", SPEC);
        repo.git("add", "--all");
        assertBlocked(repo, finish);
        repo.write(SPEC, MARKDOWN.base);
        repo.git("add", "--all");
        assertCommitted(repo, finish);
      }));
  }
});
