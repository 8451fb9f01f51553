import { cpSync, mkdirSync, realpathSync, statSync, symlinkSync } from "node:fs";
import { join, resolve } from "node:path";
import * as assert from "uvu/assert";
import { describe } from "../support/describe.ts";
import { type RepoOptions, type TempRepo, tempRepo, withRepo } from "../support/temp-repo.ts";

const HOOKS = resolve("hooks");
const NAMES = ["pre-commit", "pre-merge-commit", "pre-push"] as const;
const PACKAGE = "node_modules/rust-spec-check";

/** Stands in for spec-check: says how it was called, and ends with the status that a test asks for. */
const STAND_IN = (name: string) => `#!/usr/bin/env node
const { readFileSync, appendFileSync } = require("node:fs");
const input = process.argv.includes("--pre-push") ? readFileSync(0, "utf8") : "";
appendFileSync(process.env.CALLS, JSON.stringify({ name: ${JSON.stringify(name)}, args: process.argv.slice(2), input }));
process.exitCode = Number(process.env.STATUS ?? 0);
`;

interface Call {
  readonly name: string;
  readonly args: readonly string[];
  readonly input: string;
}

/** A repository with one commit, in which nothing but a few programs is on PATH. */
const withBarePath = (use: (repo: TempRepo) => void, options: RepoOptions = {}) =>
  withRepo((repo) => {
    const bin = join(repo.root, "../bin");
    mkdirSync(bin);
    for (const name of ["git", "sh", "dash", "dirname", "cat", "env"]) {
      const found = repo.run("sh", ["-c", `command -v ${name}`]).stdout.trim();
      if (found !== "") symlinkSync(realpathSync(found), join(bin, name));
    }
    symlinkSync(process.execPath, join(bin, "node"));
    const env = { ...repo.env, PATH: bin, CALLS: join(repo.root, "../calls.json") };
    const bare = tempRepo(repo.root, env);
    bare.write("a.rs", "1\n");
    bare.write(".gitignore", "node_modules\n");
    bare.commit();
    use(bare);
  }, options);

/** Puts the stand-in somewhere, executable. */
const install = (repo: TempRepo, path: string, name: string) => {
  repo.write(path, STAND_IN(name));
  assert.is(repo.run(process.execPath, ["-e", "fs.chmodSync(process.argv[1], 0o755)", path]).status, 0);
};

const copyHooks = (repo: TempRepo, folder: string) =>
  cpSync(HOOKS, join(repo.root, folder), { recursive: true });

const called = (repo: TempRepo): Call => JSON.parse(repo.read("../calls.json"));

const tryCommit = (repo: TempRepo, start: Parameters<TempRepo["tryGit"]>[1] = {}) => {
  repo.write("a.rs", "2\n");
  return repo.tryGit(["commit", "-qam", "x"], start);
};

describe("the shipped hooks", (test) => {
  test("are executable shell scripts with Unix line ends", () => {
    for (const name of [...NAMES, "prepare-commit-msg", "run-spec-check", "nothing-to-judge"]) {
      assert.is(statSync(join(HOOKS, name)).mode & 0o111, 0o111, name);
    }
  });

  test("run the tool of the package that they came with", () =>
    withBarePath((repo) => {
      copyHooks(repo, `${PACKAGE}/hooks`);
      install(repo, `${PACKAGE}/dist/spec-check.js`, "package");
      install(repo, "node_modules/.bin/spec-check", "bin");
      repo.git("config", "core.hooksPath", `${PACKAGE}/hooks`);
      assert.is(tryCommit(repo).status, 0);
      assert.equal(called(repo), { name: "package", args: ["--staged"], input: "" });
    }));

  test("run the tool of the repository where they were copied into it", () =>
    withBarePath((repo) => {
      copyHooks(repo, ".git/hooks");
      install(repo, "node_modules/.bin/spec-check", "bin");
      assert.is(tryCommit(repo).status, 0);
      assert.equal(called(repo), { name: "bin", args: ["--staged"], input: "" });
    }));

  test("run the tool on PATH where the repository has none", () =>
    withBarePath((repo) => {
      copyHooks(repo, ".git/hooks");
      install(repo, "../bin/spec-check", "path");
      assert.is(tryCommit(repo).status, 0);
      assert.is(called(repo).name, "path");
    }));

  test("run the tool of the main work tree in a linked one", () =>
    withBarePath((repo) => {
      copyHooks(repo, ".git/hooks");
      install(repo, "node_modules/.bin/spec-check", "bin");
      repo.git("worktree", "add", "-q", "../linked");
      assert.is(tryCommit(tempRepo(join(repo.root, "../linked"), repo.env)).status, 0);
      assert.is(called(repo).name, "bin");
    }));

  test("work from a sub-directory, and in a folder with spaces", () =>
    withBarePath(
      (repo) => {
        copyHooks(repo, ".git/hooks");
        install(repo, "node_modules/.bin/spec-check", "bin");
        repo.write("sub/b.rs", "");
        assert.is(tryCommit(repo, { cwd: "sub" }).status, 0);
        assert.is(called(repo).name, "bin");
      },
      { folder: "a folder/with spaces" },
    ));

  for (const status of ["1", "2"]) {
    test(`block when the tool ends with ${status}`, () =>
      withBarePath((repo) => {
        copyHooks(repo, ".git/hooks");
        install(repo, "node_modules/.bin/spec-check", "bin");
        const head = repo.git("rev-parse", "HEAD");
        assert.is(tryCommit(repo, { env: { STATUS: status } }).status, 1);
        assert.is(repo.git("rev-parse", "HEAD"), head);
        assert.is(repo.run(".git/hooks/pre-commit", [], { env: { STATUS: status } }).status, Number(status));
      }));
  }

  test("block when there is no tool, and say how to install it", () =>
    withBarePath((repo) => {
      copyHooks(repo, ".git/hooks");
      const head = repo.git("rev-parse", "HEAD");
      const { status, stderr } = tryCommit(repo);
      assert.is(status, 1);
      assert.is(repo.git("rev-parse", "HEAD"), head);
      assert.match(stderr, "npm install --save-dev rust-spec-check");
      assert.match(stderr, "SPEC_CHECK=0");
      assert.is(repo.run(".git/hooks/pre-commit", []).status, 2);
    }));

  for (const name of NAMES) {
    test(`${name} blocks when it was copied without its fellow`, () =>
      withBarePath((repo) => {
        copyHooks(repo, ".git/hooks");
        repo.remove(".git/hooks/run-spec-check");
        assert.is.not(repo.run(`.git/hooks/${name}`, []).status, 0);
      }));

    test(`${name} lets everything pass with SPEC_CHECK=0, tool or none, and says so`, () =>
      withBarePath((repo) => {
        const { status, stdout, stderr } = repo.run(join(HOOKS, name), [], { env: { SPEC_CHECK: "0" } });
        assert.is(status, 0);
        assert.is(stdout, "");
        assert.is(stderr, "spec-check: skipped, since SPEC_CHECK=0 is set\n");
      }));

    for (const shell of [["dash"], ["dash", "-eu"], ["sh", "-e"], ["bash", "--posix", "-eu"]]) {
      test(`${name} runs under ${shell.join(" ")}`, () =>
        withRepo((repo) => {
          copyHooks(repo, ".git/hooks");
          install(repo, "node_modules/.bin/spec-check", "bin");
          const [program = "sh", ...flags] = shell;
          const env = { CALLS: join(repo.root, "../calls.json") };
          const { status, stderr } = repo.run(program, [...flags, `.git/hooks/${name}`], { env });
          assert.is(stderr, "");
          assert.is(status, 0);
          assert.is(called(repo).args[0], name === "pre-push" ? "--pre-push" : "--staged");
        }));
    }
  }

  test("pre-merge-commit judges a merge without conflicts", () =>
    withBarePath((repo) => {
      repo.git("checkout", "-q", "-b", "other");
      repo.write("b.rs", "1\n");
      repo.commit();
      repo.git("checkout", "-q", "main");
      repo.write("c.rs", "1\n");
      repo.commit();
      copyHooks(repo, ".git/hooks");
      install(repo, "node_modules/.bin/spec-check", "bin");
      repo.git("merge", "-q", "--no-edit", "other");
      assert.equal(called(repo), { name: "bin", args: ["--staged"], input: "" });
    }));

  test("pre-push hands on the remote, its address and the refs", () =>
    withBarePath((repo) => {
      repo.git("init", "-q", "--bare", "../the remote.git");
      repo.git("remote", "add", "origin", "../the remote.git");
      copyHooks(repo, ".git/hooks");
      install(repo, "node_modules/.bin/spec-check", "bin");
      repo.git("push", "-q", "origin", "main");
      const head = repo.git("rev-parse", "HEAD").trim();
      assert.equal(called(repo), {
        name: "bin",
        args: ["--pre-push", "--", "origin", "../the remote.git"],
        input: `refs/heads/main ${head} refs/heads/main ${"0".repeat(40)}\n`,
      });
    }));

  test("pre-push stops a push when there is no tool", () =>
    withBarePath((repo) => {
      repo.git("init", "-q", "--bare", "../remote.git");
      copyHooks(repo, ".git/hooks");
      const { status, stderr } = repo.tryGit(["push", "-q", "../remote.git", "main"]);
      assert.is(status, 1);
      assert.match(stderr, "spec-check is not installed, so nothing was judged and Git stops here.");
      assert.is(repo.git("ls-remote", "../remote.git"), "");
      assert.is(repo.tryGit(["push", "-q", "../remote.git", "main"], { env: { SPEC_CHECK: "0" } }).status, 0);
    }));

  test("pre-push hands a remote on whose name looks like an option", () =>
    withBarePath((repo) => {
      repo.git("init", "-q", "--bare", "../remote.git");
      repo.git("config", "remote.--help.url", "../remote.git");
      copyHooks(repo, ".git/hooks");
      install(repo, "node_modules/.bin/spec-check", "bin");
      repo.git("push", "-q", "--", "--help", "main");
      assert.equal(called(repo).args, ["--pre-push", "--", "--help", "../remote.git"]);
    }));

  test("pre-push takes closed standard input for an empty one", () =>
    withRepo((repo) => {
      const { status, stdout, stderr } = repo.run("sh", [
        "-c",
        'exec "$0" origin url <&-',
        join(HOOKS, "pre-push"),
      ]);
      assert.equal([status, stdout, stderr], [0, "spec-check: nothing new is pushed\n", ""]);
    }));

  test("pre-push takes nothing of standard input where it is skipped", () =>
    withRepo((repo) => {
      const script = 'printf "one\\ntwo\\n" | { SPEC_CHECK=0 "$0" origin url; cat; }';
      const { status, stdout } = repo.run("sh", ["-c", script, join(HOOKS, "pre-push")]);
      assert.equal([status, stdout], [0, "one\ntwo\n"]);
    }));
});
