import { describe } from "../support/describe.ts";
import { assertBlocked, assertCommitted, SOURCE, SPEC, withModule } from "../support/scenario.ts";

describe("a source that moves without its spec", (test) => {
  test("is blocked, and says where the spec stands", () =>
    withModule((repo) => {
      repo.git("mv", SOURCE, "src/run.rs");
      assertBlocked(repo, ["commit", "-qm", "x"], { says: ["spec-orphaned", SPEC] });
      repo.git("mv", SPEC, "src/run.rs.spec.md");
      assertCommitted(repo, ["commit", "-qm", "x"]);
    }));

  test("is blocked the other way round: the spec moves and its source stays", () =>
    withModule((repo) => {
      repo.git("mv", SPEC, "src/run.rs.spec.md");
      assertBlocked(repo, ["commit", "-qm", "x"], { says: ["spec-orphaned"] });
    }));
});
