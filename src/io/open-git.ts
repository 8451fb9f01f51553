import { existsSync, realpathSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { SpecCheckError } from "../core/errors.ts";
import { createGit, type Git } from "./git.ts";
import type { Environment } from "./git-environment.ts";
import type { GitRunner } from "./git-run.ts";

/** The hash that names objects in a repository. */
export type ObjectFormat = "sha1" | "sha256";

/** A repository to read, as found from a start directory. */
export interface Repository {
  readonly git: Git;
  /** What the run was started with. */
  readonly environment: Environment;
  /** Where the run started: absolute, no symbolic link in it. */
  readonly directory: string;
  /** Root of the work tree, absolute; null in a bare repository and inside `.git`. */
  readonly root: string | null;
  readonly objectFormat: ObjectFormat;
  /** Where Git keeps `MERGE_HEAD` during a merge, as seen from `directory`. */
  readonly mergeHeadFile: string;
  /** The commit that HEAD names; null where it names none, before the first commit or in a damaged repository. */
  readonly head: string | null;
  /** Whether the work tree is, or once was, a sparse checkout. */
  readonly isSparse: boolean;
}

/** A repository with a work tree: what judging the index asks for. */
export interface WorkTree extends Repository {
  readonly root: string;
}

/**
 * Finds the repository that `cwd` lies in, or the one that the environment of a hook names. Nothing changes directory:
 * a hook's `GIT_DIR` and `GIT_INDEX_FILE` hold where Git started it. `starter` starts Git, simple-git where it is left
 * out. Throws a {@link SpecCheckError} `git` when there
 * is none or Git is missing, `usage` when `cwd` is no directory.
 */
export async function openGit(
  cwd: string,
  environment: Environment,
  starter: GitRunner | null = null,
): Promise<Repository> {
  const directory = realDirectory(cwd);
  const runner = starter ?? (await import("./simple-git.ts")).simpleGitRunner;
  const gitWith = (variables: Environment) => createGit(directory, variables, runner);
  const git = gitWith(await withoutNeedlessGitDir(environment, gitWith));
  const { answer, head } = await describeRepository(git);
  const [objectFormat, inside, ...lines] = answer.replace(/\n$/, "").split("\n");
  if (objectFormat !== "sha1" && objectFormat !== "sha256") {
    throw new SpecCheckError("git", `expected the object format sha1 or sha256, received "${objectFormat}"`, {
      help: "Update Git to 2.25 or newer.",
    });
  }
  if (!answer.endsWith("MERGE_HEAD\n")) {
    throw new SpecCheckError(
      "git",
      `expected answers up to the path of MERGE_HEAD from \`git rev-parse\`, received ${JSON.stringify(answer.slice(0, 200))}`,
    );
  }
  // Outside of a work tree Git prints no line at all for --show-cdup.
  const up = inside === "true" ? (lines.shift() ?? "") : null;
  // The last answer, since a path may hold line feeds.
  const mergeHeadFile = lines.join("\n");
  return {
    git,
    environment,
    directory,
    root: up === null ? null : resolve(directory, up),
    objectFormat,
    mergeHeadFile,
    head,
    isSparse: existsSync(resolve(directory, dirname(mergeHeadFile), "info/sparse-checkout")),
  };
}

const QUESTION = [
  "rev-parse",
  "--show-object-format",
  "--is-inside-work-tree",
  "--show-cdup",
  "--git-path",
  "MERGE_HEAD",
] as const;

/** What Git says where HEAD is no commit. */
const NO_HEAD = /ambiguous argument 'HEAD'/;

/** Asks for HEAD along with the rest, which saves a process where there is one. */
async function describeRepository(
  git: Git,
): Promise<{ readonly answer: string; readonly head: string | null }> {
  try {
    const lines = (await git.run([...QUESTION, "HEAD"])).split("\n");
    const head = lines.splice(-2, 1)[0] ?? "";
    return { answer: lines.join("\n"), head: /^[0-9a-f]{40,64}$/.test(head) ? head : null };
  } catch (error) {
    if (!(error instanceof SpecCheckError) || !NO_HEAD.test(error.message)) throw error;
    return { answer: await git.run(QUESTION), head: null };
  }
}

/** The same repository as one with a work tree; throws a {@link SpecCheckError} `git` where it has none. */
export function requireWorkTree(repository: Repository): WorkTree {
  const { root } = repository;
  if (root === null) {
    throw new SpecCheckError("git", "judging the index needs a work tree, and this directory is in none", {
      help: "Run spec-check in a work tree, not in a bare repository or inside .git; judge commits with --range.",
    });
  }
  return { ...repository, root };
}

function realDirectory(cwd: string): string {
  try {
    return realpathSync(cwd);
  } catch (cause) {
    throw new SpecCheckError("usage", `the directory "${cwd}" cannot be opened`, {
      help: "Name an existing directory with --cwd.",
      cause,
    });
  }
}

/**
 * A hook in a linked work tree or submodule gets GIT_DIR without GIT_WORK_TREE, and Git then takes any directory that
 * the hook changed into for the root. Where Git finds the same repository by itself, the variable is left out.
 */
async function withoutNeedlessGitDir(
  environment: Environment,
  gitWith: (variables: Environment) => Git,
): Promise<Environment> {
  if (environment.GIT_DIR === undefined || environment.GIT_WORK_TREE !== undefined) return environment;
  const question = ["rev-parse", "--absolute-git-dir"];
  const { GIT_DIR: _, ...discovering } = environment;
  const named = await gitWith(environment).run(question);
  const found = await discoverGitDir(gitWith(discovering), question);
  return named === found ? discovering : environment;
}

async function discoverGitDir(git: Git, question: readonly string[]): Promise<string | null> {
  try {
    return await git.run(question);
  } catch (error) {
    if (error instanceof SpecCheckError && error.code === "git") return null;
    throw error;
  }
}
