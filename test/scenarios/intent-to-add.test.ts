import * as assert from "uvu/assert";
import { describe } from "../support/describe.ts";
import {
  assertBlocked,
  assertCommitted,
  checkStaged,
  MARKDOWN,
  RUST,
  SOURCE,
  SPEC,
  withModule,
} from "../support/scenario.ts";

describe("git add --intent-to-add", (test) => {
  test("of a source is no part of the commit", () =>
    withModule((repo) => {
      repo.write("src/new.rs", RUST.base);
      repo.git("add", "--intent-to-add", "src/new.rs");
      repo.write("README.md", "text\n");
      repo.git("add", "README.md");
      const { status, stdout } = checkStaged(repo, ["--format", "json"]);
      assert.is(status, 0);
      assert.equal(JSON.parse(stdout).modules, []);
    }));

  test("of a spec is no spec", () =>
    withModule((repo) => {
      repo.write(".specrc.json", '{ "rules": { "spec-missing": "error" } }\n');
      repo.commit();
      repo.write("src/new.rs", RUST.base);
      repo.write("src/new.rs.spec.md", MARKDOWN.base);
      repo.git("add", "src/new.rs");
      repo.git("add", "--intent-to-add", "src/new.rs.spec.md");
      assertBlocked(repo, ["commit", "-qm", "x"], { says: ["spec-missing", "src/new.rs"] });
      repo.git("add", "--all");
      assertCommitted(repo, ["commit", "-qm", "x"]);
    }));

  test("of a file that was deleted leaves it deleted", () =>
    withModule((repo) => {
      repo.git("rm", "-q", "--cached", SPEC);
      repo.git("add", "--intent-to-add", SPEC);
      repo.write("README.md", "text\n");
      repo.git("add", "README.md");
      assertBlocked(repo, ["commit", "-qm", "x"], { says: ["spec-orphaned", SOURCE] });
    }));
});
