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

/** Commits that a later `rebase --autosquash` folds into another one: each is a commit until then. */
const KINDS = [["--fixup=HEAD"], ["--squash=HEAD", "--no-edit"]];

describe("git commit --fixup and --squash", (test) => {
  test("are judged like any other commit", () =>
    withModule((repo) => {
      for (const kind of KINDS) {
        repo.write(SOURCE, RUST.api);
        repo.git("add", "--all");
        assertBlocked(repo, ["commit", "-q", ...kind]);
        repo.write(SPEC, MARKDOWN.said);
        repo.git("add", "--all");
        assertCommitted(repo, ["commit", "-q", ...kind]);
        repo.git("reset", "-q", "--hard", "HEAD~1");
      }
    }));
});
