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

/** A branch whose one commit changes the API, and a `main` that changed what `theirs` does not fit on. */
function diverge(repo: TempRepo, ours: string): void {
  repo.git("checkout", "-q", "-b", "topic");
  repo.write(SOURCE, RUST.api);
  repo.commit("topic");
  repo.git("checkout", "-q", "main");
  repo.write(SOURCE, ours);
  repo.write(SPEC, `${MARKDOWN.base}\nOurs.\n`);
  repo.commit("ours");
}

const CLASHING = RUST.base.replace("-> bool", "-> u16");

describe("git cherry-pick", (test) => {
  test("without conflicts runs no hook: a push or a range sees it", () =>
    withModule((repo) => {
      diverge(repo, RUST.otherApi);
      const { stdout, stderr } = assertCommitted(repo, ["cherry-pick", "topic"]);
      assert.not.match(`${stdout}${stderr}`, "spec-check");
    }));

  for (const [title, finish] of [
    ["git commit", ["commit", "-q", "--no-edit"]],
    ["--continue", ["cherry-pick", "--continue"]],
  ] as const) {
    test(`with conflicts is judged against HEAD by ${title}`, () =>
      withModule((repo) => {
        diverge(repo, CLASHING);
        assert.is(repo.tryGit(["cherry-pick", "topic"]).status, 1);
        repo.write(SOURCE, RUST.api);
        repo.git("add", "--all");
        assertBlocked(repo, finish);
        assert.is(repo.git("rev-parse", "--verify", "CHERRY_PICK_HEAD"), repo.git("rev-parse", "topic"));
        repo.write(SPEC, MARKDOWN.said);
        repo.git("add", "--all");
        assertCommitted(repo, finish);
      }));
  }
});
