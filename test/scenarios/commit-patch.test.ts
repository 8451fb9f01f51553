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

/** Answers to `git commit --patch`: first the hunk of the source, then the one of its spec. */
const TAKE_SOURCE_ONLY = "y\nn\n";
const TAKE_BOTH = "y\ny\n";
const TAKE_SPEC_ONLY = "n\ny\n";

const COMMIT = ["commit", "-qm", "x", "--patch"];

describe("git commit --patch", (test) => {
  test("is judged by the hunks that were taken", () =>
    withModule((repo) => {
      repo.write(SOURCE, RUST.api);
      repo.write(SPEC, MARKDOWN.said);
      assertBlocked(repo, COMMIT, { input: TAKE_SOURCE_ONLY });
      assertCommitted(repo, COMMIT, { input: TAKE_BOTH });
    }));

  test("passes when only the spec is taken", () =>
    withModule((repo) => {
      repo.write(SOURCE, RUST.api);
      repo.write(SPEC, MARKDOWN.said);
      assertCommitted(repo, COMMIT, { input: TAKE_SPEC_ONLY });
      assertBlocked(repo, ["commit", "-qam", "x"]);
    }));
});
