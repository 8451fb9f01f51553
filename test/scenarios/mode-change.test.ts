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

const COMMIT = ["commit", "-qm", "x"];

describe("a change of mode", (test) => {
  test("of a source alone is no change of its API", () =>
    withModule((repo) => {
      repo.git("update-index", "--chmod=+x", SOURCE);
      const { stdout } = checkStaged(repo, ["--format", "json"]);
      assert.is(JSON.parse(stdout).summary.apiChanges, 0);
      assertCommitted(repo, COMMIT);
    }));

  test("of a spec alone answers nothing", () =>
    withModule((repo) => {
      repo.write(SOURCE, RUST.api);
      repo.git("add", "--all");
      repo.git("update-index", "--chmod=+x", SPEC);
      assertBlocked(repo, COMMIT);
      repo.write(SPEC, MARKDOWN.said);
      repo.git("add", "--all");
      assertCommitted(repo, COMMIT);
    }));

  test("that is only on disk is none, whatever core.fileMode says", () =>
    withModule((repo) => {
      for (const fileMode of ["true", "false"]) {
        repo.git("config", "core.fileMode", fileMode);
        repo.run("chmod", ["+x", SOURCE]);
        assert.is(checkStaged(repo).stdout, "spec-check: no Rust module touched\n");
      }
    }));
});
