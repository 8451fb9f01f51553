import * as assert from "uvu/assert";
import { describe } from "../support/describe.ts";
import { assertBlocked, checkStaged, RUST, SOURCE, withModule } from "../support/scenario.ts";

describe("the configuration", (test) => {
  test("a staged configuration counts, and the other one on disk is told of", () =>
    withModule((repo) => {
      repo.write(SOURCE, RUST.api);
      repo.write(".specrc.json", "{}\n");
      repo.git("add", "--all");
      repo.write(".specrc.json", '{ "ignore": ["**"] }\n');
      const { status, stderr } = checkStaged(repo);
      assert.is(status, 1);
      assert.is(
        stderr,
        "spec-check: .specrc.json has unstaged changes; the commit is judged by its staged version\n",
      );
    }));

  test("a configuration that Git does not track counts as it is", () =>
    withModule((repo) => {
      repo.write(SOURCE, RUST.api);
      repo.git("add", "--all");
      repo.write(".specrc.json", '{ "ignore": ["**"] }\n');
      const { status, stderr } = checkStaged(repo);
      assert.is(status, 0);
      assert.is(stderr, "");
    }));

  test("a staged .specignore counts, and the other one on disk is told of", () =>
    withModule((repo) => {
      repo.write(SOURCE, RUST.api);
      repo.write(".specignore", "src/\n");
      repo.git("add", "--all");
      repo.write(".specignore", "");
      const { status, stderr } = checkStaged(repo);
      assert.is(status, 0);
      assert.is(
        stderr,
        "spec-check: .specignore has unstaged changes; the commit is judged by its staged version\n",
      );
    }));

  test("a .specignore that Git does not track counts as it is", () =>
    withModule((repo) => {
      repo.write(SOURCE, RUST.api);
      repo.git("add", "--all");
      repo.write(".specignore", "src/\n");
      assert.is(checkStaged(repo).status, 0);
    }));

  test("a configuration that is still staged counts where the disk has none", () =>
    withModule((repo) => {
      repo.write("sub/a.md", "text\n");
      repo.write(".specrc.json", '{ "ignore": ["src/**"] }\n');
      repo.commit();
      repo.write(SOURCE, RUST.api);
      repo.git("add", "--all");
      repo.remove(".specrc.json");
      for (const cwd of [".", "sub"]) {
        const { status, stderr } = checkStaged(repo, [], { cwd });
        assert.is(status, 0);
        assert.match(stderr, ".specrc.json has unstaged changes");
      }
    }));

  test("a file named with --config counts in its staged version too", () =>
    withModule((repo) => {
      repo.write("tools/check.json", '{ "ignore": ["src/**"] }\n');
      repo.write(SOURCE, RUST.api);
      repo.git("add", "--all");
      repo.write("tools/check.json", "{}\n");
      const { status, stderr } = checkStaged(repo, ["--config", "check.json"], { cwd: "tools" });
      assert.is(status, 0);
      assert.match(stderr, "tools/check.json has unstaged changes");
    }));

  test("a wrong one ends with 2 and says everything that is wrong with it", () =>
    withModule((repo) => {
      repo.write(".specrc.json", '{\n  "sauces": [],\n  "maxFileSize": "big"\n}\n');
      repo.git("add", "--all");
      const { status, stdout, stderr } = checkStaged(repo);
      assert.is(status, 2);
      assert.is(stdout, "");
      assert.match(stderr, ".specrc.json:2:3 sauces");
      assert.match(stderr, ".specrc.json:3:3 maxFileSize");
      assertBlocked(repo, ["commit", "-qm", "x"], { says: ["cannot use .specrc.json"] });
    }));

  test("one that is no text ends with 2", () =>
    withModule((repo) => {
      repo.write(".specignore", Buffer.from([0xff, 0xfe]));
      repo.git("add", "--all");
      const { status, stderr } = checkStaged(repo);
      assert.is(status, 2);
      assert.match(stderr, "cannot use .specignore: expected UTF-8 text, received not-utf8");
    }));

  test("globs that match nothing are told in the commit that brings them, and in no other", () =>
    withModule((repo) => {
      repo.write(".specrc.json", '{\n  "ignore": ["nowhere/**"]\n}\n');
      repo.git("add", "--all");
      const { status, stdout } = checkStaged(repo);
      assert.is(status, 0);
      assert.match(stdout, "config-pattern-unused");
      assert.match(stdout, "nowhere/**");
      repo.commit();
      repo.write(SOURCE, RUST.body);
      repo.git("add", "--all");
      assert.not.match(checkStaged(repo).stdout, "config-pattern-unused");
    }));
});
