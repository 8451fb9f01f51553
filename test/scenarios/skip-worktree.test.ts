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

for (const mark of ["--skip-worktree", "--assume-unchanged"]) {
  describe(`git update-index ${mark}`, (test) => {
    test("leaves the index the truth, of the source and of its spec", () =>
      withModule((repo) => {
        repo.write(SOURCE, RUST.api);
        repo.git("update-index", mark, SOURCE);
        repo.write("README.md", "text\n");
        repo.git("add", "README.md");
        assertCommitted(repo, ["commit", "-qam", "the edit on disk is no part of it"]);
        repo.git("update-index", mark.replace("--", "--no-"), SOURCE);
        repo.git("update-index", mark, SPEC);
        repo.write(SPEC, MARKDOWN.said);
        assertBlocked(repo, ["commit", "-qam", "the spec on disk is no part of it"]);
        repo.git("update-index", mark.replace("--", "--no-"), SPEC);
        assertCommitted(repo, ["commit", "-qam", "x"]);
      }));
  });
}
