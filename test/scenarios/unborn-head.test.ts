import * as assert from "uvu/assert";
import { describe } from "../support/describe.ts";
import { assertBlocked, assertCommitted, MARKDOWN, RUST, SOURCE, SPEC } from "../support/scenario.ts";
import { withRepo } from "../support/temp-repo.ts";
import { useShippedHooks } from "../support/watched-hooks.ts";

const STRICT = '{ "rules": { "spec-missing": "error" } }\n';

for (const objectFormat of ["sha1", "sha256"] as const) {
  describe(`the first commit, ${objectFormat}`, (test) => {
    test("is blocked where a module without a spec is an error", () =>
      withRepo(
        (repo) => {
          useShippedHooks(repo);
          repo.write(".specrc.json", STRICT);
          repo.write(SOURCE, RUST.base);
          repo.git("add", "--all");
          assertBlocked(repo, ["commit", "-qm", "x"], { says: ["spec-missing", SOURCE] });
          assert.is(repo.tryGit(["rev-parse", "-q", "--verify", "HEAD"]).status, 1);
          repo.write(SPEC, MARKDOWN.base);
          repo.git("add", "--all");
          assertCommitted(repo, ["commit", "-qm", "x"]);
        },
        { objectFormat },
      ));

    test("is compared with nothing", () =>
      withRepo(
        (repo) => {
          repo.write(SOURCE, RUST.base);
          repo.git("add", "--all");
          const { status, stdout } = repo.specCheck(["--staged", "--format", "json"]);
          assert.is(status, 0);
          const report = JSON.parse(stdout);
          assert.is(report.base, null);
          assert.is(report.modules[0].status, "added");
        },
        { objectFormat },
      ));
  });
}
