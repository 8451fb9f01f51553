import * as assert from "uvu/assert";
import { describe } from "../support/describe.ts";
import { parseBySchema } from "../support/report-schema.ts";
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

const EXEMPT = { env: { SPEC_EXEMPT: "see #12" } };

describe("a commit with SPEC_EXEMPT", (test) => {
  test("passes, says why, and has the trailer that lets its history pass", () =>
    withModule((repo) => {
      repo.write(SOURCE, RUST.api);
      repo.git("add", "--all");
      assertBlocked(repo, ["commit", "-qm", "x"]);
      const { stderr } = assertCommitted(repo, ["commit", "-qm", "x"], EXEMPT);
      assert.match(stderr, /exempt {2}line 1: public API changed, its spec did not/);
      assert.match(stderr, "  spec    src/exec.rs.spec.md (exempt)\n  reason  see #12\n");
      assert.not.match(stderr, "help");
      assert.match(stderr, "spec-check: 1 finding exempt (1 module, 1 API change)");
      assert.is(repo.git("log", "-1", "--format=%B").trimEnd(), "x\n\nSpec-Exempt: *: see #12");
      assert.is(repo.specCheck(["--range", "HEAD~1..HEAD"]).status, 0);
    }));

  test("is told in the JSON report", () =>
    withModule((repo) => {
      repo.write(SOURCE, RUST.api);
      repo.git("add", "--all");
      const { status, stdout } = checkStaged(repo, ["--format", "json"], EXEMPT);
      assert.is(status, 0);
      parseBySchema("report", stdout);
      const { verdict, modules, findings, summary } = JSON.parse(stdout);
      assert.is(verdict, "pass");
      assert.is(modules[0].specStatus, "exempt");
      assert.equal(findings[0].exempt, { reason: "see #12", commit: null });
      assert.equal([summary.errors, summary.exempt], [0, 1]);
    }));

  test("is silent with --quiet, and does not count for --max-warnings", () =>
    withModule((repo) => {
      repo.write("src/new.rs", "pub fn f() {}\n");
      repo.git("add", "--all");
      assert.is(checkStaged(repo, ["--max-warnings", "0"]).status, 1);
      assert.is(checkStaged(repo, ["--max-warnings", "0"], EXEMPT).status, 0);
      assert.equal(checkStaged(repo, ["--quiet"], EXEMPT), { status: 0, stdout: "", stderr: "" });
    }));

  test("is blocked when the reason is blank, and told so", () =>
    withModule((repo) => {
      repo.write(SOURCE, RUST.api);
      repo.git("add", "--all");
      assertBlocked(repo, ["commit", "-qm", "x"], {
        env: { SPEC_EXEMPT: "  " },
        says: ["api-changed-without-spec", "SPEC_EXEMPT gives no reason"],
      });
    }));

  test("is judged as ever where nothing is found", () =>
    withModule((repo) => {
      repo.write(SOURCE, RUST.api);
      repo.write(SPEC, MARKDOWN.said);
      repo.git("add", "--all");
      const { stdout, stderr } = checkStaged(repo, [], EXEMPT);
      assert.equal([stdout, stderr], ["spec-check: 1 module, 1 API change\n", ""]);
    }));

  test("still ends with status 2 where it cannot be judged", () =>
    withModule((repo) => {
      repo.write(".specrc.json", "{");
      repo.git("add", "--all");
      assert.is(checkStaged(repo, [], EXEMPT).status, 2);
    }));

  test("lets a merge pass that Git commits by itself", () =>
    withModule((repo) => {
      repo.git("checkout", "-q", "-b", "theirs");
      repo.write(SOURCE, RUST.api);
      repo.commit("theirs");
      repo.git("checkout", "-q", "main");
      repo.write(SOURCE, RUST.otherApi);
      repo.commit("ours");
      assert.is(repo.tryGit(["merge", "--no-edit", "theirs"]).status, 1);
      repo.git("merge", "--abort");
      assertCommitted(repo, ["merge", "--no-edit", "theirs"], EXEMPT);
      assert.match(repo.git("log", "-1", "--format=%B"), "Spec-Exempt: *: see #12");
      const { stdout } = repo.specCheck(["--range", "HEAD~1..HEAD", "--per-commit", "--format", "json"]);
      const merge = JSON.parse(stdout).commits.at(-1);
      assert.is(merge.verdict, "pass");
      assert.is(merge.findings[0].exempt.reason, "see #12");
    }));
});
