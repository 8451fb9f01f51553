import { symlinkSync } from "node:fs";
import { join, resolve } from "node:path";
import * as assert from "uvu/assert";
import { describe } from "../support/describe.ts";
import { addModule, branch, modules, push, tryPush, withRemote } from "../support/push-scenario.ts";
import {
  assertBlocked,
  assertCommitted,
  MARKDOWN,
  RUST,
  SOURCE,
  SPEC,
  withModule,
} from "../support/scenario.ts";
import type { TempRepo } from "../support/temp-repo.ts";

/** Installs husky as its `prepare` script does, with this package in `node_modules`. */
function install(repo: TempRepo): void {
  repo.write(".gitignore", "node_modules\n");
  for (const name of ["pre-commit", "pre-merge-commit", "prepare-commit-msg", "pre-push"]) {
    repo.write(`.husky/${name}`, `node_modules/rust-spec-check/hooks/${name} "$@"\n`);
  }
  repo.commit("tools");
  repo.write("node_modules/.keep", "");
  symlinkSync(resolve("."), join(repo.root, "node_modules/rust-spec-check"));
  repo.git("config", "--unset", "core.hooksPath");
  const { status, stderr } = repo.run(process.execPath, [resolve("node_modules/husky/bin.js")]);
  assert.is(status, 0, stderr);
  assert.is(repo.git("config", "core.hooksPath").trim(), ".husky/_");
}

describe("husky", (test) => {
  test("runs the shipped pre-commit hook", () =>
    withModule((repo) => {
      install(repo);
      repo.write("docs/a.md", "text\n");
      repo.write(SOURCE, RUST.api);
      repo.git("add", "--all");
      assertBlocked(repo, ["commit", "-qm", "x"]);
      assertBlocked(repo, ["commit", "-qm", "x"], { cwd: "docs" });
      repo.write(SPEC, MARKDOWN.said);
      assertCommitted(repo, ["commit", "-qam", "x"]);
    }));

  test("lets an amend be known as one", () =>
    withModule((repo) => {
      install(repo);
      repo.write(SPEC, MARKDOWN.said);
      repo.commit("describe it");
      repo.write(SOURCE, RUST.api);
      assertBlocked(repo, ["commit", "-qam", "x"]);
      assertCommitted(repo, ["commit", "-qa", "--amend", "--no-edit"]);
    }));

  test("runs the shipped prepare-commit-msg hook", () =>
    withModule((repo) => {
      install(repo);
      repo.write("docs/a.md", "text\n");
      repo.write(SOURCE, RUST.api);
      repo.git("add", "--all");
      const env = { SPEC_EXEMPT: "see #12" };
      assertCommitted(repo, ["commit", "-qm", "x"], { cwd: "docs", env });
      assert.is(repo.git("log", "-1", "--format=%B").trimEnd(), "x\n\nSpec-Exempt: *: see #12");
    }));

  test("runs the shipped pre-merge-commit hook", () =>
    withModule((repo) => {
      install(repo);
      repo.git("checkout", "-q", "-b", "theirs");
      repo.write(SOURCE, RUST.api);
      repo.commit();
      repo.git("checkout", "-q", "main");
      repo.write(SOURCE, RUST.otherApi);
      repo.commit();
      const { status, stderr } = repo.tryGit(["merge", "--no-edit", "theirs"]);
      assert.is(status, 1);
      assert.match(stderr, "api-changed-without-spec");
    }));

  test("runs the shipped pre-push hook, which gets the refs and the remote", () =>
    withRemote((repo, remote) => {
      install(repo);
      repo.git("push", "--quiet", "--no-verify", "origin", "main");
      branch(repo, "topic");
      const base = addModule(repo, "a");
      repo.git("push", "--quiet", "--no-verify", remote, `${base}:refs/heads/elsewhere`);
      assert.equal(push(repo, ["origin", "topic"]).found, modules("a"));
      repo.write(".specrc.json", '{ "push": { "block": true } }\n');
      repo.write(SOURCE, RUST.api);
      repo.commit();
      const stopped = tryPush(repo, ["origin", "topic"]);
      assert.is(stopped.status, 1);
      assert.equal(stopped.found, [SOURCE]);
      assert.is(push(repo, ["origin", "main:refs/heads/old", ":refs/heads/elsewhere"]).found.length, 0);
      push(repo, ["origin", "topic"], { env: { SPEC_CHECK: "0" } });
    }));
});
