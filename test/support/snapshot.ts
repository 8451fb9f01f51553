import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import type { Outcome } from "./temp-repo.ts";

/** The state of a repository, comparable with `assert.equal`: what spec-check by itself must leave as it is. */
export interface Snapshot {
  /** Hash of its bytes. */
  readonly index: string;
  readonly refs: string;
  readonly status: string;
  /** Hash of its bytes. */
  readonly config: string;
  /** Every file and folder below the Git directory: a new object or a lock shows here. */
  readonly files: readonly string[];
}

/** Renames are not looked for: that could fetch contents into a partial clone. */
const STATUS = [
  "status",
  "--porcelain=v2",
  "-z",
  "--no-renames",
  "--untracked-files=all",
  "--ignored",
] as const;

/** Reads the state of the repository at `root`, which may be damaged: what Git says of the damage is part of it. */
export function takeSnapshot(root: string, git: (...args: string[]) => Outcome): Snapshot {
  const told = (...args: string[]) => {
    const { status, stdout, stderr } = git(...args);
    return `${status} ${stdout} ${stderr}`;
  };
  const question = ["rev-parse", "--git-path", "index", "--git-path", "config", "--git-common-dir"];
  const { status, stdout } = git(...question);
  const answer = status === 0 ? stdout.split("\n") : [];
  const [index = ".git/index", config = ".git/config", folder = ".git"] = answer;
  return {
    index: hashOf(resolve(root, index)),
    config: hashOf(resolve(root, config)),
    refs: `${told("rev-parse", "--symbolic-full-name", "HEAD")}${told("for-each-ref")}${told("rev-parse", "HEAD")}`,
    status: told("--no-optional-locks", ...STATUS),
    files: filesBelow(resolve(root, folder)),
  };
}

function hashOf(file: string): string {
  const isFile = statSync(file, { throwIfNoEntry: false })?.isFile() === true;
  return isFile ? createHash("sha256").update(readFileSync(file)).digest("hex") : "none";
}

function filesBelow(folder: string): readonly string[] {
  if (statSync(folder, { throwIfNoEntry: false }) === undefined) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();
}
