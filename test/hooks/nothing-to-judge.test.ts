import { chmodSync, mkdirSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import * as assert from "uvu/assert";
import { describe } from "../support/describe.ts";
import { MARKDOWN, RUST, SOURCE, SPEC } from "../support/scenario.ts";
import { type Start, type TempRepo, tempRepo, withRepo } from "../support/temp-repo.ts";
import { HOOKS } from "../support/watched-hooks.ts";

const QUESTION = join(HOOKS, "nothing-to-judge");

/** Whether the script says that Node need not start; nothing may be written by asking. */
function saysNothing(repo: TempRepo, start: Start = {}): boolean {
  const before = repo.snapshot();
  const { status, stdout, stderr } = repo.run("sh", [QUESTION], start);
  assert.equal(repo.snapshot(), before, "the script wrote something");
  assert.ok(status === 0 || status === 1, `status ${status}`);
  assert.is(stdout + stderr, status === 0 ? "spec-check: no Rust module touched\n" : "");
  return status === 0;
}

/** A committed module, and a staged file of another kind. */
function withOther(use: (repo: TempRepo) => void | Promise<void>): Promise<void> {
  return withRepo(async (repo) => {
    repo.write(SOURCE, RUST.base);
    repo.write(SPEC, MARKDOWN.base);
    repo.write("Cargo.toml", '[package]\nname = "exec"\n');
    repo.write("package.json", '{ "devDependencies": { "rust-spec-check": "^1" } }\n');
    repo.write("page.ts", "one\n");
    repo.commit();
    repo.write("page.ts", "two\n");
    repo.git("add", "page.ts");
    await use(repo);
  });
}

/** What makes spec-check look, whatever comes of it. */
const STAGED: Readonly<Record<string, (repo: TempRepo) => void>> = {
  "a source": (repo) => repo.write(SOURCE, RUST.body),
  "a source with a capital ending": (repo) => repo.write("src/OLD.RS", RUST.base),
  "a source that is gone": (repo) => repo.remove(SOURCE),
  "a source that became something else": (repo) => repo.git("mv", SOURCE, "src/exec.txt"),
  "a mode of a source": (repo) => chmodSync(join(repo.root, SOURCE), 0o755),
  "a spec": (repo) => repo.write(SPEC, MARKDOWN.said),
  "a manifest": (repo) => repo.write("crates/a/Cargo.toml", "[package]\n"),
  "a list of what needs no spec": (repo) => repo.write(".specignore", "src\n"),
  "a configuration": (repo) => repo.write(".specrc.json", "{}"),
  "a configuration in a folder": (repo) => repo.write(".config/specrc.yaml", "{}"),
  "a package.json": (repo) => repo.write("web/package.json", "{}"),
};

/** Settings that may make other files count. */
const ODD_SETTINGS: Readonly<Record<string, readonly [file: string, text: string]>> = {
  "other sources": [".specrc.json", '{ "sources": ["**/*.rs", "tools/*"] }'],
  "sources over several lines": [".specrc.json", '{ "sources": [\n "**/*.rs",\n "tools/*"\n] }'],
  "a word written with escapes": [".specrc.json", '{ "\\u0073ources": ["tools/*"] }'],
  "a second list": [".specrc.json", '{ "specs": ["a.md"], "specs": ["{dir}/{base}.txt"] }'],
  "specs with another ending": [".specrc.json", '{ "specs": ["{dir}/{base}.spec.txt"] }'],
  "an entry of the map": [".specrc.json", '{ "map": [{ "files": ["a.rs"], "spec": "a.txt" }] }'],
  "an index with another ending": [".specrc.json", '{ "index": { "path": "specs.rst" } }'],
  YAML: [".specrc", "? sources\n: [tools/*]\n"],
  TOML: ["Cargo.toml", '[workspace.metadata]\nspec-check = { sources = ["x"] }\n'],
  "a key of package.json": ["package.json", '{ "spec": {} }'],
};

const HARMLESS: Readonly<Record<string, string>> = {
  "rules alone": '{ "rules": { "spec-missing": "error", "index-entry-missing": "off" } }',
  "the usual lists":
    '{\n  "sources": ["**/*.rs", "x/*.rs"],\n  "specs": ["{dir}/{base}.spec.md"],\n  "index": { "path": "docs/README.md" }\n}',
  "all in one line": '{"specs":["{dir}/{base}.spec.md"],"require":"touch"}',
};

describe("hooks/nothing-to-judge", (test) => {
  test("lets Node rest where nothing staged could count", () =>
    withOther((repo) => {
      assert.ok(saysNothing(repo));
      repo.write(SOURCE, RUST.api);
      assert.ok(saysNothing(repo), "an unstaged change counted");
    }));

  for (const [title, change] of Object.entries(STAGED)) {
    test(`has ${title} looked at`, () =>
      withOther((repo) => {
        change(repo);
        repo.git("add", "--all");
        assert.not(saysNothing(repo));
      }));
  }

  for (const [title, [file, text]] of Object.entries(ODD_SETTINGS)) {
    test(`looks where ${title} may make other files count, staged or on disk`, () =>
      withOther((repo) => {
        repo.write(file, text);
        assert.not(saysNothing(repo), "on disk alone");
        repo.commit();
        repo.write("page.ts", "three\n");
        repo.git("add", "page.ts");
        rmSync(join(repo.root, file));
        assert.not(saysNothing(repo), "in the index alone");
      }));
  }

  for (const [title, text] of Object.entries(HARMLESS)) {
    test(`is not stopped by ${title}`, () =>
      withOther((repo) => {
        repo.write(".specrc.json", text);
        assert.ok(saysNothing(repo));
      }));
  }

  test("looks before the first commit, in a sparse checkout and where Git fails", () =>
    withRepo((repo) => {
      repo.write("page.ts", "one\n");
      repo.git("add", "--all");
      assert.not(saysNothing(repo), "before the first commit");
      repo.commit();
      assert.ok(saysNothing(repo));
      repo.write(".git/info/sparse-checkout", "/*\n");
      assert.not(saysNothing(repo), "in a sparse checkout");
      repo.remove(".git/info/sparse-checkout");
      repo.write(".git/index", "damaged");
      assert.is(repo.run("sh", [QUESTION]).status, 1);
    }));

  test("looks where a setting cannot be read", () =>
    withOther((repo) => {
      mkdirSync(join(repo.root, ".config"));
      repo.write(".config/specrc", "{}");
      chmodSync(join(repo.root, ".config/specrc"), 0);
      const isRoot = process.getuid?.() === 0;
      assert.is(saysNothing(repo), isRoot);
    }));

  test("means the same whatever a user asks of path names", () =>
    withOther((repo) => {
      repo.write(SOURCE, RUST.body);
      repo.git("add", "--all");
      for (const name of ["LITERAL", "NOGLOB", "GLOB"]) {
        assert.not(saysNothing(repo, { env: { [`GIT_${name}_PATHSPECS`]: "1" } }), name);
      }
    }));

  test("works in a linked work tree, and looks where that is sparse", () =>
    withOther((repo) => {
      repo.git("worktree", "add", "-q", "../linked");
      const linked = tempRepo(resolve(repo.root, "../linked"), repo.env);
      linked.write("page.ts", "three\n");
      linked.git("add", "--all");
      assert.ok(saysNothing(linked));
      const folder = linked.git("rev-parse", "--absolute-git-dir").trim();
      assert.ok(saysNothing(linked, { env: { GIT_DIR: folder } }));
      mkdirSync(join(folder, "info"));
      repo.write(".git/worktrees/linked/info/sparse-checkout", "/*\n");
      assert.not(saysNothing(linked));
    }));

  test("answers for the hooks: no Node starts", () =>
    withOther((repo) => {
      repo.write("../bin/node", "#!/bin/sh\nexit 7\n");
      chmodSync(join(repo.home, "bin/node"), 0o755);
      const env = { PATH: `${repo.home}/bin:${repo.env.PATH ?? ""}` };
      for (const hook of ["pre-commit", "pre-merge-commit"]) {
        assert.is(repo.run("sh", [join(HOOKS, hook)], { env }).status, 0);
      }
      repo.write(SOURCE, RUST.body);
      repo.git("add", "--all");
      assert.is(repo.run("sh", [join(HOOKS, "pre-commit")], { env }).status, 7);
    }));
});
