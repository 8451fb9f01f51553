import * as assert from "uvu/assert";
import { createGit as createGitBy } from "../../src/io/git.ts";
import type { Environment } from "../../src/io/git-environment.ts";
import type { GitRunner } from "../../src/io/git-run.ts";
import { simpleGitRunner } from "../../src/io/simple-git.ts";
import { spawnedGit } from "../../src/io/spawned-git.ts";
import { describe } from "../support/describe.ts";
import { failureOf } from "../support/failure-of.ts";
import { withRepo } from "../support/temp-repo.ts";

/** What a hook or a CI system may have in its environment, each of which simple-git refuses or deletes by default. */
const ENVIRONMENTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "the editor that every hook gets": { GIT_EDITOR: ":", GIT_PREFIX: "", GIT_EXEC_PATH: "" },
  "git -c": { GIT_CONFIG_PARAMETERS: "'core.editor'='vi'" },
  "safe.directory from the environment": {
    GIT_CONFIG_COUNT: "1",
    GIT_CONFIG_KEY_0: "safe.directory",
    GIT_CONFIG_VALUE_0: "*",
  },
  "credentials and rewritten addresses": {
    GIT_CONFIG_COUNT: "2",
    GIT_CONFIG_KEY_0: "credential.helper",
    GIT_CONFIG_VALUE_0: "store",
    GIT_CONFIG_KEY_1: "url.https://example.org/.insteadOf",
    GIT_CONFIG_VALUE_1: "git@example.org:",
  },
  "hooks and monitors set elsewhere": {
    GIT_CONFIG_COUNT: "2",
    GIT_CONFIG_KEY_0: "core.hooksPath",
    GIT_CONFIG_VALUE_0: "/dev/null",
    GIT_CONFIG_KEY_1: "core.pager",
    GIT_CONFIG_VALUE_1: "less",
  },
  "files of configuration": { GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_SYSTEM: "/dev/null" },
  "programs to start": {
    EDITOR: "vi",
    PAGER: "less",
    VISUAL: "vi",
    GIT_SSH_COMMAND: "ssh",
    GIT_ASKPASS: "true",
    GIT_EXTERNAL_DIFF: "false",
    GIT_PROXY_COMMAND: "x",
    GIT_TEMPLATE_DIR: "x",
    PREFIX: "/usr",
  },
};

const RUNNERS: Readonly<Record<string, GitRunner>> = { "simple-git": simpleGitRunner, spawn: spawnedGit };

for (const [name, runner] of Object.entries(RUNNERS))
  describe(`createGit by ${name}`, (test) => {
    const createGit = (root: string, env: Environment) => createGitBy(root, env, runner);

    for (const [title, environment] of Object.entries(ENVIRONMENTS)) {
      test(`works with ${title}`, () =>
        withRepo(async ({ root, env }) => {
          const extra = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
          const git = createGit(root, { ...env, ...extra });
          assert.is(await git.run(["rev-parse", "--is-inside-work-tree"]), "true\n");
        }));
    }

    test("hands the inherited configuration to Git", () =>
      withRepo(async ({ root, env }) => {
        const set = { GIT_CONFIG_COUNT: "1", GIT_CONFIG_KEY_0: "spec.check", GIT_CONFIG_VALUE_0: "yes" };
        assert.is(await createGit(root, { ...env, ...set }).run(["config", "spec.check"]), "yes\n");
      }));

    test("ignores what Git says beside success", () =>
      withRepo(async ({ root, env }) => {
        const git = createGit(root, { ...env, GIT_TRACE: "1" });
        assert.is(await git.run(["rev-parse", "--is-bare-repository"]), "false\n");
      }));

    test("takes a failure without a word for a failure", () =>
      withRepo(async ({ root, env }) => {
        const error = await failureOf(() => createGit(root, env).run(["config", "no.such"]));
        assert.is(error.code, "git");
        assert.is(error.message, "`git config` ended with status 1: Git said nothing");
      }));

    test("asks questions that Git may deny", () =>
      withRepo(async ({ root, env }) => {
        const git = createGit(root, env);
        assert.is(await git.ask(["config", "no.such"]), null);
        assert.is(await git.ask(["config", "core.bare"]), "false\n");
      }));

    test("takes no other failure for a denial", () =>
      withRepo(async ({ root, env }) => {
        const git = createGit(root, env);
        assert.match(
          (await failureOf(() => git.ask(["rev-parse", "--verify", "nope"]))).message,
          "Needed a single",
        );
        assert.match((await failureOf(() => git.ask(["no-such-command"]))).message, "no-such-command");
      }));

    test("says that Git is missing", () =>
      withRepo(async ({ root, env }) => {
        const error = await failureOf(() => createGit(root, { ...env, PATH: root }).run(["rev-parse"]));
        assert.is(error.message, "git was not found on PATH");
        assert.match(error.help ?? "", "Install Git");
      }));

    test("does not wait on a command that prints nothing", () =>
      withRepo(async ({ root, env }) => {
        const git = createGit(root, env);
        const times: number[] = [];
        for (let run = 0; run < 5; run += 1) {
          const start = performance.now();
          await git.run(["rev-parse"]);
          times.push(performance.now() - start);
        }
        assert.ok(Math.min(...times) < 45, `quickest of five: ${Math.min(...times)} ms`);
      }));

    test("reads contents byte for byte, each once, and none without a process", () =>
      withRepo(async ({ root, env, write, git }) => {
        const bytes = Buffer.from([0xff, 0xfe, 0x00, 0x61, 0x0a]);
        write("odd", bytes);
        write("empty", "");
        const odd = git("hash-object", "-w", "odd").trim();
        const empty = git("hash-object", "-w", "empty").trim();
        const contents = await createGit(root, env).catFiles([odd, empty, odd]);
        assert.is(contents.size, 2);
        assert.ok(contents.get(odd)?.equals(bytes));
        assert.is(contents.get(empty)?.length, 0);
        assert.is((await createGit(root, { ...env, PATH: root }).catFiles([])).size, 0);
      }));

    test("reads thousands of contents in one go", () =>
      withRepo(async ({ root, env, run }) => {
        const blobs = Array.from({ length: 3000 }, (_, at) => {
          const text = `${at} `.repeat(50);
          return `blob\ndata ${text.length}\n${text}\n`;
        });
        const { status } = run("git", ["fast-import", "--quiet"], { input: blobs.join("") });
        assert.is(status, 0);
        const listing = run("git", ["cat-file", "--batch-all-objects", "--batch-check=%(objectname)"]);
        const contents = await createGit(root, env).catFiles(listing.stdout.trim().split("\n"));
        assert.is(contents.size, 3000);
      }));

    test("says which object is missing", () =>
      withRepo(async ({ root, env }) => {
        const error = await failureOf(() => createGit(root, env).catFiles(["a".repeat(40)]));
        assert.is(error.code, "object");
        assert.match(error.message, "a".repeat(40));
      }));

    test("gives contents one by one in the order asked, and ends where nobody asks on", () =>
      withRepo(async ({ root, env, write, git }) => {
        const oids = ["a", "b", "c"].map((name) => {
          write(name, name.repeat(300_000));
          return git("hash-object", "-w", name).trim();
        });
        const asked = [oids[2] ?? "", oids[0] ?? "", oids[1] ?? ""];
        const found: string[] = [];
        for await (const { oid, content } of createGit(root, env).streamFiles(asked))
          found.push(`${asked.indexOf(oid)} ${content.length} ${content.toString("utf8", 0, 1)}`);
        assert.equal(found, ["0 300000 c", "1 300000 a", "2 300000 b"]);
        for await (const { oid } of createGit(root, env).streamFiles(asked)) {
          assert.is(oid, asked[0]);
          break;
        }
        for await (const _ of createGit(root, { ...env, PATH: root }).streamFiles([])) assert.unreachable();
      }));

    test("fails for an object that is missing, for one that is asked twice, and without Git", () =>
      withRepo(async ({ root, env, write, git }) => {
        write("real", "real\n");
        const real = git("hash-object", "-w", "real").trim();
        const read = async (oids: readonly string[], path = env.PATH) => {
          const found: string[] = [];
          const { streamFiles } = createGit(root, { ...env, PATH: path });
          for await (const { content } of streamFiles(oids)) found.push(content.toString());
          return found;
        };
        assert.equal(await read([real]), ["real\n"]);
        const missing = await failureOf(() => read([real, "a".repeat(40)]));
        assert.is(missing.code, "object");
        assert.match(missing.message, "a".repeat(40));
        assert.is((await failureOf(() => read([real], root))).code, "git");
      }));

    test("reads the object that is recorded, not the one that replaces it", () =>
      withRepo(async ({ root, env, write, git }) => {
        write("real", "real\n");
        write("other", "other\n");
        const real = git("hash-object", "-w", "real").trim();
        git("replace", real, git("hash-object", "-w", "other").trim());
        const contents = await createGit(root, env).catFiles([real]);
        assert.is(contents.get(real)?.toString(), "real\n");
      }));
  });
