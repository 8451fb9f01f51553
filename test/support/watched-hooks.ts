import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { TempRepo } from "./temp-repo.ts";

/** The hooks that the package ships; they find the built program beside them. */
export const HOOKS: string = resolve("hooks");

/** Where a watched hook says that something was written while it ran, in the home folder of the test. */
const WITNESS = "written-by-a-hook";

/**
 * Runs a hook, and compares what it may not write before and after: the index that is being committed, references,
 * configuration, the names of all files in the Git directory, and what `git status` says.
 */
const WATCHED = (script: string) => `#!/bin/sh
common=$(git rev-parse --git-common-dir)
own=$(git rev-parse --git-dir)
state() {
  find "$common" | sort
  cksum "\${GIT_INDEX_FILE:-$own/index}" "$own/HEAD" "$common/config" "$common/packed-refs" 2>/dev/null
  find "$common/refs" -type f -exec cksum {} +
  git --no-optional-locks status --porcelain=v2 --no-renames
}
state > "$HOME/before"
sh "${script}" "$@"
status=$?
state > "$HOME/after"
diff "$HOME/before" "$HOME/after" >> "$HOME/${WITNESS}"
exit $status
`;

/** Lets the shipped hooks run in a repository, under watch. */
export function useShippedHooks(repo: TempRepo): void {
  for (const hook of ["pre-commit", "pre-merge-commit", "prepare-commit-msg", "pre-push"]) {
    useWatchedHook(repo, hook, join(HOOKS, hook));
  }
}

/** Lets a shell script run as a hook, under watch. */
export function useWatchedHook(repo: TempRepo, hook: string, script: string): void {
  const folder = join(repo.home, "hooks");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, hook), WATCHED(script));
  chmodSync(join(folder, hook), 0o755);
  repo.git("config", "core.hooksPath", folder);
}

/** What watched hooks changed in the repositories of a test, as lines of a diff; empty where they only read. */
export function writtenByHooks(home: string): string {
  const witness = join(home, WITNESS);
  return existsSync(witness) ? readFileSync(witness, "utf8") : "";
}
