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

const COMMIT = ["commit", "-qm", "x"];

describe("what is staged and what is on disk", (test) => {
  test("a spec that is only edited on disk does not count", () =>
    withModule((repo) => {
      repo.write(SOURCE, RUST.api);
      repo.git("add", SOURCE);
      repo.write(SPEC, MARKDOWN.said);
      assertBlocked(repo, COMMIT);
    }));

  test("a staged spec counts, whatever the disk says", () =>
    withModule((repo) => {
      repo.write(SOURCE, RUST.api);
      repo.write(SPEC, MARKDOWN.said);
      repo.git("add", "--all");
      repo.write(SPEC, MARKDOWN.base);
      assertCommitted(repo, COMMIT);
    }));

  test("an API change that is only on disk does not count", () =>
    withModule((repo) => {
      repo.write(SOURCE, RUST.body);
      repo.git("add", "--all");
      repo.write(SOURCE, RUST.api);
      assertCommitted(repo, COMMIT);
    }));

  test("a staged API change counts, even when the disk takes it back", () =>
    withModule((repo) => {
      repo.write(SOURCE, RUST.api);
      repo.git("add", "--all");
      repo.write(SOURCE, RUST.base);
      assertBlocked(repo, COMMIT);
    }));
});
