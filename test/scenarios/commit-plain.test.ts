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

describe("git commit", (test) => {
  test("is blocked when the API changed and the spec did not", () =>
    withModule((repo) => {
      repo.write(SOURCE, RUST.api);
      repo.git("add", "--all");
      assertBlocked(repo, COMMIT, { says: ["api-changed-without-spec", SOURCE, SPEC, "run"] });
    }));

  test("is blocked when the spec was only reformatted", () =>
    withModule((repo) => {
      repo.write(SOURCE, RUST.api);
      repo.write(SPEC, MARKDOWN.cosmetic);
      repo.git("add", "--all");
      assertBlocked(repo, COMMIT);
    }));

  test("passes when the spec changed too", () =>
    withModule((repo) => {
      repo.write(SOURCE, RUST.api);
      repo.write(SPEC, MARKDOWN.said);
      repo.git("add", "--all");
      assertCommitted(repo, COMMIT);
    }));

  test("passes when only a body changed", () =>
    withModule((repo) => {
      repo.write(SOURCE, RUST.body);
      repo.git("add", "--all");
      assertCommitted(repo, COMMIT);
    }));

  test("passes when nothing of Rust changed, and when nothing changed at all", () =>
    withModule((repo) => {
      repo.write("README.md", "text\n");
      repo.git("add", "--all");
      assertCommitted(repo, COMMIT);
      assertCommitted(repo, [...COMMIT, "--allow-empty"]);
    }));

  test("passes with SPEC_CHECK=0, with one line about it", () =>
    withModule((repo) => {
      repo.write(SOURCE, RUST.api);
      repo.git("add", "--all");
      const { stderr } = assertCommitted(repo, COMMIT, { env: { SPEC_CHECK: "0" } });
      assert.is(stderr, "spec-check: skipped, since SPEC_CHECK=0 is set\n");
    }));

  test("can be judged by hand, which writes nothing and prints the report on standard output", () =>
    withModule((repo) => {
      repo.write(SOURCE, RUST.api);
      repo.git("add", "--all");
      repo.write(SOURCE, RUST.body);
      const { status, stdout, stderr } = checkStaged(repo);
      assert.is(status, 1);
      assert.match(stdout, "api-changed-without-spec");
      assert.is(stderr, "");
      assert.not.match(stdout, repo.root);
    }));

  test("is judged the same twice", () =>
    withModule((repo) => {
      repo.write(SOURCE, RUST.api);
      repo.git("add", "--all");
      assert.equal(checkStaged(repo, ["--format", "json"]), checkStaged(repo, ["--format", "json"]));
    }));
});
