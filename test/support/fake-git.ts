import { chmodSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { delimiter, join } from "node:path";
import type { Outcome, TempRepo } from "./temp-repo.ts";

/** A `git` that stands before the real one on PATH, and misbehaves at one of its calls. */
export interface FakeGit {
  /** Runs `spec-check --staged` with it; the call with number `at`, from 0, is the one that misbehaves, or all are. */
  checkStaged(at: number | "all"): Outcome;
  /** How many times the last run called Git. */
  calls(): number;
}

/** Calls are counted by folders, since several run at once and only one of them can make each. */
const SCRIPT = (real: string, misbehaviour: string) => `#!/bin/sh
n=0
while ! mkdir "$HOME/calls/$n" 2>/dev/null; do n=$((n + 1)); done
real() { "${real}" "$@"; }
[ "$n" = "$MISBEHAVES_AT" ] || [ "$MISBEHAVES_AT" = all ] || exec "${real}" "$@"
${misbehaviour}
`;

/** Puts a fake into place; `misbehaviour` is shell, where \`real "$@"\` is the call as it should have been. */
export function fakeGit(repo: TempRepo, misbehaviour: string): FakeGit {
  const real = repo.run("sh", ["-c", "command -v git"]).stdout.trim();
  const folder = join(repo.home, "fake");
  const calls = join(repo.home, "calls");
  repo.write("../fake/git", SCRIPT(real, misbehaviour));
  chmodSync(join(folder, "git"), 0o755);
  return {
    checkStaged(at) {
      rmSync(calls, { recursive: true, force: true });
      mkdirSync(calls);
      const PATH = `${folder}${delimiter}${repo.env.PATH ?? ""}`;
      return repo.specCheck(["--staged"], { env: { PATH, MISBEHAVES_AT: String(at) } });
    },
    calls: () => readdirSync(calls).length,
  };
}
