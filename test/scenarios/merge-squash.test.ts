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

/** Squashes two commits of a branch into the index of `main`. */
function squash(repo: TempRepo, ...contents: readonly (readonly [path: string, text: string])[]): void {
  repo.git("checkout", "-q", "-b", "topic");
  for (const [path, text] of contents) {
    repo.write(path, text);
    repo.commit();
  }
  repo.git("checkout", "-q", "main");
  repo.write("README.md", "text\n");
  repo.commit();
  repo.git("merge", "-q", "--squash", "topic");
}

describe("git merge --squash", (test) => {
  test("is judged as a whole, since nothing is left of the other side then", () =>
    withModule((repo) => {
      squash(repo, [SOURCE, RUST.api], ["other.md", "text\n"]);
      assertBlocked(repo, ["commit", "-qm", "x"]);
    }));

  test("passes when one of its commits told the spec", () =>
    withModule((repo) => {
      squash(repo, [SOURCE, RUST.api], [SPEC, MARKDOWN.said]);
      assertCommitted(repo, ["commit", "-qm", "x"]);
    }));
});
