import { spawnSync } from "node:child_process";
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import * as assert from "uvu/assert";
import { type Snapshot, takeSnapshot } from "./snapshot.ts";
import { writtenByHooks } from "./watched-hooks.ts";

/** How a program ended. */
export interface Outcome {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Where and how a program is started; `cwd` is relative to the repository's root. */
export interface Start {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
}

/** A repository made for one test. */
export interface TempRepo {
  /** Absolute, no symbolic link in it. */
  readonly root: string;
  /** The folder around it, which is made and removed with it. */
  readonly home: string;
  /** The environment that everything in it runs with: no `GIT_*` of the outside, no configuration of the user. */
  readonly env: Readonly<Record<string, string>>;
  write(path: string, content: string | Uint8Array): void;
  read(path: string): string;
  remove(path: string): void;
  /** Runs git and fails the test when git fails; answers its standard output. */
  git(...args: readonly string[]): string;
  /** Runs git, come what may. */
  tryGit(args: readonly string[], start?: Start): Outcome;
  /** Stages everything and commits it without hooks; answers the commit id. */
  commit(message?: string): string;
  run(command: string, args: readonly string[], start?: Start): Outcome;
  /** Runs the built `dist/spec-check.js`, and fails the test when that wrote anything in the repository. */
  specCheck(args: readonly string[], start?: Start): Outcome;
  /** The same for a command that is there to write. */
  writing(args: readonly string[], start?: Start): Outcome;
  /** Installs a hook, a shell script that follows `#!/bin/sh`. */
  hook(name: string, script: string): void;
  /** What nothing but a commit may change. */
  snapshot(): Snapshot;
}

/** How the repository is made. */
export interface RepoOptions {
  readonly objectFormat?: "sha1" | "sha256";
  /** Name of the folder, for paths with odd characters. */
  readonly folder?: string;
}

/** The built program, which `npm test` makes before any test runs. */
export const DIST: string = resolve("dist/spec-check.js");

/** Makes a repository in a temporary folder, hands it to `use`, and removes it whatever happens. */
export async function withRepo(
  use: (repo: TempRepo) => void | Promise<void>,
  { objectFormat = "sha1", folder = "repo" }: RepoOptions = {},
): Promise<void> {
  const home = realpathSync(mkdtempSync(join(tmpdir(), "spec-check-")));
  try {
    const root = join(home, folder);
    mkdirSync(root, { recursive: true });
    const repo = tempRepo(root, cleanEnvironment(home));
    repo.git("init", "--quiet", "--initial-branch=main", `--object-format=${objectFormat}`);
    await use(repo);
    assert.is(writtenByHooks(home), "", "a hook wrote something");
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** The same helpers for another folder, such as a linked work tree of a repository. */
export function tempRepo(root: string, env: Readonly<Record<string, string>>): TempRepo {
  const run: TempRepo["run"] = (command, args, start = {}) => {
    const { status, stdout, stderr, error } = spawnSync(command, args, {
      cwd: resolve(root, start.cwd ?? "."),
      env: { ...env, ...start.env },
      encoding: "utf8",
      input: start.input ?? "",
      maxBuffer: 1 << 28,
    });
    if (error !== undefined) throw error;
    return { status: status ?? -1, stdout, stderr };
  };
  const git: TempRepo["git"] = (...args) => {
    const { status, stdout, stderr } = run("git", args);
    assert.is(status, 0, `git ${args.join(" ")}: ${stderr}`);
    return stdout;
  };
  const snapshot = () => takeSnapshot(root, (...args) => run("git", args));
  return {
    root,
    home: env.HOME ?? dirname(root),
    env,
    run,
    git,
    write(path, content) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), content);
    },
    read: (path) => readFileSync(join(root, path), "utf8"),
    remove: (path) => rmSync(join(root, path), { recursive: true }),
    tryGit: (args, start) => run("git", args, start),
    commit(message = "change") {
      git("add", "--all");
      git("commit", "--quiet", "--no-verify", "--allow-empty", "--message", message);
      return git("rev-parse", "HEAD").trim();
    },
    specCheck(args, start) {
      const before = snapshot();
      const outcome = run(process.execPath, [DIST, ...args], start);
      assert.equal(snapshot(), before, "spec-check wrote something");
      return outcome;
    },
    writing: (args, start) => run(process.execPath, [DIST, ...args], start),
    hook(name, script) {
      const path = resolve(root, git("rev-parse", "--git-path", `hooks/${name}`).trim());
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, `#!/bin/sh\n${script}\n`);
      chmodSync(path, 0o755);
    },
    snapshot,
  };
}

function cleanEnvironment(home: string): Readonly<Record<string, string>> {
  const env: Record<string, string> = {};
  for (const [name, value] of Object.entries(process.env)) {
    if (value !== undefined && !/^(GIT_|SPEC_|HUSKY|npm_|XDG_)/i.test(name)) env[name] = value;
  }
  return {
    ...env,
    HOME: home,
    // One for all tests: a program that compiles anew each time takes longer.
    XDG_CACHE_HOME: resolve(".build/cache"),
    GIT_CONFIG_GLOBAL: "/dev/null",
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_CEILING_DIRECTORIES: home,
    GIT_EDITOR: ":",
    GIT_AUTHOR_NAME: "Ada",
    GIT_AUTHOR_EMAIL: "ada@example.org",
    GIT_COMMITTER_NAME: "Ada",
    GIT_COMMITTER_EMAIL: "ada@example.org",
  };
}
