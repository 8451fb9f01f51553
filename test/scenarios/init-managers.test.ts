import { existsSync, symlinkSync } from "node:fs";
import { join, resolve } from "node:path";
import * as assert from "uvu/assert";
import { describe } from "../support/describe.ts";
import { parseBySchema } from "../support/report-schema.ts";
import {
  assertBlocked,
  assertCommitted,
  MARKDOWN,
  RUST,
  SOURCE,
  SPEC,
  withModule,
} from "../support/scenario.ts";
import { init, uninstall, withoutHooks } from "../support/setup-scenario.ts";
import type { TempRepo } from "../support/temp-repo.ts";

/** A repository with a `package.json`, this package and husky in `node_modules`. */
function withPackages(repo: TempRepo, folder = "."): void {
  withoutHooks(repo);
  repo.write(".gitignore", "node_modules\n");
  repo.write(join(folder, "package.json"), '{ "private": true, "devDependencies": { "husky": "9" } }\n');
  repo.write(join(folder, "node_modules/.bin/.keep"), "");
  const modules = join(repo.root, folder, "node_modules");
  symlinkSync(resolve("."), join(modules, "rust-spec-check"));
  symlinkSync(resolve("node_modules/husky/bin.js"), join(modules, ".bin/husky"));
}

/** Every file that Git tracks or could, with its content. */
const contents = (repo: TempRepo) =>
  repo
    .git("ls-files", "--cached", "--others", "--exclude-standard")
    .split("\n")
    .filter((path) => path !== "" && existsSync(join(repo.root, path)))
    .map((path) => [path, repo.read(path)]);

describe("init with husky", (test) => {
  test("adds to its hooks, wakes it, and uninstall leaves every file as it was", () =>
    withModule((repo) => {
      withPackages(repo);
      repo.write(".husky/pre-commit", "echo mine >../mine.txt");
      repo.commit("tools");
      const before = contents(repo);
      assert.match(init(repo), "run     node_modules/.bin/husky, which lets Git call husky");
      assert.is(repo.git("config", "core.hooksPath"), ".husky/_\n");
      for (const [path, text] of contents(repo)) assert.not(`${text}`.includes(repo.home), path);
      repo.git("add", "--all");
      assertCommitted(repo, ["commit", "-qm", "set up"]);
      assert.is(repo.read("../mine.txt"), "mine\n");
      repo.write(SOURCE, RUST.api);
      assertBlocked(repo, ["commit", "-qam", "x"]);
      assertCommitted(repo, ["commit", "-qam", "x"], { env: { SPEC_EXEMPT: "see #1" } });
      assert.match(repo.git("log", "-1", "--format=%B"), "Spec-Exempt: *: see #1");
      assertCommitted(repo, ["commit", "-qa", "--amend", "-m", "said otherwise"]);
      assert.match(init(repo), "all is set up already");
      assert.is(repo.specCheck(["doctor"]).status, 0);
      repo.write(SOURCE, RUST.base);
      uninstall(repo, ["--write-only"]);
      assert.equal(contents(repo), before);
    }));

  test("below the root runs what is below the root", () =>
    withModule((repo) => {
      withPackages(repo, "web");
      repo.write("web/.husky/_/pre-commit", '#!/bin/sh\nsh -e "$(dirname "$0")/../pre-commit" "$@"\n');
      repo.run("chmod", ["+x", "web/.husky/_/pre-commit"]);
      repo.git("config", "core.hooksPath", "web/.husky/_");
      assert.is(repo.writing(["init", "--yes"], { cwd: "web" }).status, 0);
      assert.match(repo.read("web/.husky/pre-commit"), "spec_check=web/node_modules/rust-spec-check\n");
      repo.write(SOURCE, RUST.api);
      assertBlocked(repo, ["commit", "-qam", "x"]);
    }));

  test("stops Git where the package has gone, unless the check is skipped", () =>
    withModule((repo) => {
      withPackages(repo);
      init(repo);
      repo.remove("node_modules/rust-spec-check");
      repo.write(SOURCE, RUST.body);
      assertBlocked(repo, ["commit", "-qam", "x"], { says: ["is not installed, so nothing was judged"] });
      const { stderr } = assertCommitted(repo, ["commit", "-qam", "x"], { env: { SPEC_CHECK: "0" } });
      assert.match(stderr, "skipped, since SPEC_CHECK=0 is set");
      const { status, stdout } = repo.specCheck(["doctor"]);
      assert.is(status, 1, stdout);
      assert.match(stdout, "the hooks ask for rust-spec-check, which is not installed");
    }));
});

describe("init with other managers", (test) => {
  for (const [file, text] of [
    ["lefthook.yml", "# ours\npre-commit:\n  commands:\n    fmt: { run: cargo fmt }"],
    [".pre-commit-config.yaml", "repos:\n  - repo: meta # first\n    hooks: [{ id: identity }]\n"],
  ] as const) {
    test(`edits ${file}, and uninstall gives back every byte`, () =>
      withModule((repo) => {
        withoutHooks(repo);
        repo.write(file, text);
        const told = init(repo, ["--write-only"]);
        assert.match(told, `change  ${file}`);
        assert.match(repo.read(file), "spec-check");
        assert.match(repo.read(file), "rust-spec-check@0.1.0");
        uninstall(repo);
        assert.is(repo.read(file), text);
      }));
  }

  test("says in JSON what it wrote", () =>
    withModule((repo) => {
      withPackages(repo);
      const { stdout } = repo.writing(["init", "--yes", "--write-only", "--format", "json"]);
      parseBySchema("setup", stdout);
      const { done, manager } = JSON.parse(stdout);
      assert.equal([done, manager], [true, "husky"]);
    }));

  test("names what cannot be started, once all is written", () =>
    withModule((repo) => {
      withoutHooks(repo);
      repo.write(".pre-commit-config.yaml", "repos:\n- repo: meta\n  hooks: [{ id: identity }]\n");
      const bin = join(repo.home, "bin");
      repo.write("../bin/.keep", "");
      for (const name of ["git", "sh"]) symlinkSync(repo.run("which", [name]).stdout.trim(), join(bin, name));
      const { status, stderr } = repo.writing(["init", "--yes"], { env: { PATH: bin } });
      assert.is(status, 2);
      assert.match(stderr, "cannot start pre-commit");
      assert.match(stderr, "pre-commit install --hook-type pre-commit --hook-type pre-merge-commit");
      assert.match(repo.read(".pre-commit-config.yaml"), "spec-check");
    }));
});

describe("init and the configuration", (test) => {
  test("writes where the specs are, which then counts, and uninstall takes it out", () =>
    withModule((repo) => {
      withoutHooks(repo);
      repo.git("mv", SPEC, "src/exec.md");
      repo.commit();
      init(repo);
      assert.match(repo.read(".specrc.json"), '"specs": ["{dir}/{stem}.md"]');
      repo.write(SOURCE, RUST.api);
      assertBlocked(repo, ["commit", "-qam", "x"]);
      repo.write("src/exec.md", MARKDOWN.said);
      assertCommitted(repo, ["commit", "-qam", "x"]);
      assert.match(init(repo), ".specrc.json configures spec-check and stays as it is");
      uninstall(repo);
      assert.is(repo.git("status", "--porcelain"), "");
    }));

  test("leaves one that somebody wrote, coming and going", () =>
    withModule((repo) => {
      withoutHooks(repo);
      repo.write(".specrc.json", '{\n  "overview": "nearest"\n}\n');
      init(repo);
      assert.match(uninstall(repo), ".specrc.json was written or changed by hand and stays");
      assert.is(repo.read(".specrc.json"), '{\n  "overview": "nearest"\n}\n');
    }));
});
