import * as assert from "uvu/assert";
import type { Outcome, TempRepo } from "./temp-repo.ts";

/** Takes the hooks away that scenarios come with: those are what init is to set up. */
export function withoutHooks(repo: TempRepo): void {
  repo.git("config", "--unset", "core.hooksPath");
}

/** Runs `spec-check init --yes`, which has to end well; answers its report. */
export function init(repo: TempRepo, args: readonly string[] = []): string {
  return done(repo.writing(["init", "--yes", ...args]));
}

/** Runs `spec-check uninstall --yes`, which has to end well; answers its report. */
export function uninstall(repo: TempRepo, args: readonly string[] = []): string {
  return done(repo.writing(["uninstall", "--yes", ...args]));
}

function done({ status, stdout, stderr }: Outcome): string {
  assert.equal([status, stderr], [0, ""]);
  return stdout;
}
