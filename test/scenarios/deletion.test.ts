import { describe } from "../support/describe.ts";
import { assertBlocked, assertCommitted, SOURCE, SPEC, withModule } from "../support/scenario.ts";

const COMMIT = ["commit", "-qm", "x"];

describe("a deletion", (test) => {
  test("of the source alone is blocked: its spec is left behind", () =>
    withModule((repo) => {
      repo.git("rm", "-q", SOURCE);
      assertBlocked(repo, COMMIT, { says: ["spec-orphaned", SPEC] });
    }));

  test("of the spec alone is blocked: its source is left behind", () =>
    withModule((repo) => {
      repo.git("rm", "-q", SPEC);
      assertBlocked(repo, COMMIT, { says: ["spec-orphaned", SOURCE] });
    }));

  test("of both passes", () =>
    withModule((repo) => {
      repo.git("rm", "-q", SOURCE, SPEC);
      assertCommitted(repo, COMMIT);
    }));

  test("from the index alone is judged like any other", () =>
    withModule((repo) => {
      repo.git("rm", "-q", "--cached", SOURCE);
      assertBlocked(repo, COMMIT, { says: ["spec-orphaned", SPEC] });
    }));

  test("on disk alone is none", () =>
    withModule((repo) => {
      repo.write("README.md", "text\n");
      repo.git("add", "--all");
      repo.remove(SOURCE);
      assertCommitted(repo, COMMIT);
    }));
});
