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

describe("git commit PATH", (test) => {
  test("is blocked when it leaves a staged spec out", () =>
    withModule((repo) => {
      repo.write(SOURCE, RUST.api);
      repo.write(SPEC, MARKDOWN.said);
      repo.git("add", SPEC);
      assertBlocked(repo, ["commit", "-qm", "x", SOURCE]);
    }));

  test("passes when it leaves the staged API change out", () =>
    withModule((repo) => {
      repo.write(SOURCE, RUST.api);
      repo.git("add", SOURCE);
      repo.write("README.md", "text\n");
      repo.git("add", "--intent-to-add", "README.md");
      assertCommitted(repo, ["commit", "-qm", "x", "README.md"]);
    }));

  test("is blocked with --only said, whatever else is staged", () =>
    withModule((repo) => {
      repo.write(SOURCE, RUST.api);
      repo.write(SPEC, MARKDOWN.said);
      repo.git("add", "--all");
      assertBlocked(repo, ["commit", "-qm", "x", "--only", SOURCE]);
      assertCommitted(repo, ["commit", "-qm", "x", "-o", SPEC]);
    }));

  test("passes when it names both", () =>
    withModule((repo) => {
      repo.write(SOURCE, RUST.api);
      repo.write(SPEC, MARKDOWN.said);
      assertCommitted(repo, ["commit", "-qm", "x", SOURCE, SPEC]);
    }));

  test("passes with --include when the other one is staged", () =>
    withModule((repo) => {
      repo.write(SOURCE, RUST.api);
      repo.write(SPEC, MARKDOWN.said);
      repo.git("add", SPEC);
      assertCommitted(repo, ["commit", "-qm", "x", "--include", SOURCE]);
    }));
});
