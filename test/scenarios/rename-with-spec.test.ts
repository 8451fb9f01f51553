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

describe("a source that moves with its spec", (test) => {
  test("passes", () =>
    withModule((repo) => {
      repo.git("mv", "src", "lib");
      assertCommitted(repo, ["commit", "-qm", "x"]);
    }));

  test("passes when its body is edited on the way", () =>
    withModule((repo) => {
      repo.git("mv", SOURCE, "src/run.rs");
      repo.git("mv", SPEC, "src/run.rs.spec.md");
      repo.write("src/run.rs", RUST.body);
      assertCommitted(repo, ["commit", "-qam", "x"]);
    }));

  test("is blocked when its API changes on the way and the spec's text does not", () =>
    withModule((repo) => {
      repo.git("mv", SOURCE, "src/run.rs");
      repo.git("mv", SPEC, "src/run.rs.spec.md");
      repo.write("src/run.rs", RUST.api);
      assertBlocked(repo, ["commit", "-qam", "x"], { says: ["api-changed-without-spec", "src/run.rs"] });
      repo.write("src/run.rs.spec.md", MARKDOWN.said);
      assertCommitted(repo, ["commit", "-qam", "x"]);
    }));
});
