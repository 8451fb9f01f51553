import { join } from "node:path";
import * as assert from "uvu/assert";
import { withModule } from "./scenario.ts";
import type { Outcome, RepoOptions, Start, TempRepo } from "./temp-repo.ts";

/** How a push ended, and what was said of it. */
export interface Pushed extends Outcome {
  /** The paths with findings, in the order told. */
  readonly found: readonly string[];
}

/** A module whose first commit the remote `origin` already has; the shipped hooks run. `remote` is its absolute path. */
export async function withRemote(
  use: (repo: TempRepo, remote: string) => void | Promise<void>,
  options: RepoOptions = {},
): Promise<void> {
  await withModule(async (repo) => {
    const remote = join(repo.root, "..", "remote.git");
    const format = options.objectFormat ?? "sha1";
    repo.git("init", "--quiet", "--bare", `--object-format=${format}`, "--initial-branch=main", remote);
    repo.git("remote", "add", "origin", remote);
    repo.git("push", "--quiet", "--no-verify", "origin", "main");
    await use(repo, remote);
  }, options);
}

/** Runs `git push`, which must end with status 0. */
export function push(repo: TempRepo, args: readonly string[], start: Start = {}): Pushed {
  const pushed = tryPush(repo, args, start);
  assert.is(pushed.status, 0, pushed.stderr);
  return pushed;
}

/** Runs `git push`, come what may. */
export function tryPush(repo: TempRepo, args: readonly string[], start: Start = {}): Pushed {
  const outcome = repo.tryGit(["push", "--quiet", ...args], start);
  return { ...outcome, found: foundIn(outcome.stdout) };
}

/** The paths with findings that a report in text names. */
export function foundIn(report: string): readonly string[] {
  return [...report.matchAll(/^(\S.*\.(?:rs|md))$/gm)].map((match) => match[1] ?? "");
}

/** Commits a module without a spec, `src/NAME.rs`, which is found to lack one; answers the commit id. */
export function addModule(repo: TempRepo, name: string): string {
  repo.write(`src/${name}.rs`, `pub fn ${name}() {}\n`);
  return repo.commit(`add ${name}`);
}

/** What `addModule` leads to. */
export function modules(...names: readonly string[]): readonly string[] {
  return names.map((name) => `src/${name}.rs`);
}

/** Checks out a new branch. */
export function branch(repo: TempRepo, name: string, start = "HEAD"): void {
  repo.git("checkout", "--quiet", "-b", name, start);
}

/** Merges without hooks; answers the id of the merge. */
export function merge(repo: TempRepo, ...others: readonly string[]): string {
  repo.git("merge", "--quiet", "--no-verify", "--no-ff", "-m", `merge ${others.join(" ")}`, ...others);
  return repo.git("rev-parse", "HEAD").trim();
}

/** The zeros that stand for no object. */
export const ZERO: string = "0".repeat(40);
