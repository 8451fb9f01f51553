import { join } from "node:path";
import * as assert from "uvu/assert";
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
import { tempRepo } from "../support/temp-repo.ts";
import { useShippedHooks } from "../support/watched-hooks.ts";

/** Which Git made the repository does not matter: nothing of spec-check reads a reference by its file. */
describe("a repository with reftable", (test) => {
  test("is judged like any other, where Git has the format", () =>
    withModule((files) => {
      const { status, stderr } = files.tryGit(["init", "-q", "--ref-format=reftable", "../tables"]);
      if (status !== 0) return assert.match(stderr, "unknown option `ref-format");
      const repo = tempRepo(join(files.home, "tables"), files.env);
      repo.write(SOURCE, RUST.base);
      repo.write(SPEC, MARKDOWN.base);
      repo.commit("module");
      useShippedHooks(repo);
      repo.write(SOURCE, RUST.api);
      assertBlocked(repo, ["commit", "-qam", "x"]);
      repo.write(SPEC, MARKDOWN.said);
      assertCommitted(repo, ["commit", "-qam", "x"]);
    }));
});
