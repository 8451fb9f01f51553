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

describe("git commit --all", (test) => {
  test("is judged by the index that it makes, not by the one that stands", () =>
    withModule((repo) => {
      repo.write(SOURCE, RUST.api);
      assertBlocked(repo, ["commit", "-qam", "x"]);
      repo.write(SPEC, MARKDOWN.said);
      assertCommitted(repo, ["commit", "-qam", "x"]);
    }));

  test("passes with an edited body", () =>
    withModule((repo) => {
      repo.write(SOURCE, RUST.body);
      assertCommitted(repo, ["commit", "-qam", "x"]);
    }));

  test("is blocked when it deletes the source alone", () =>
    withModule((repo) => {
      repo.remove(SOURCE);
      assertBlocked(repo, ["commit", "-qam", "x"], { says: ["spec-orphaned", SPEC] });
    }));
});
