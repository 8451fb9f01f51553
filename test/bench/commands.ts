import { resolve } from "node:path";
import { DIST, type TempRepo } from "../support/temp-repo.ts";
import type { BenchCase } from "./bench-case.ts";
import type { Command } from "./measure.ts";

const HOOK = resolve("hooks/pre-commit");

/** Nothing but Node itself, which every ratio is of. */
export function bareNode({ root, env }: TempRepo): Command {
  return { program: process.execPath, args: ["-e", "0"], cwd: root, env, statuses: [0] };
}

/** What a case starts: the check may pass or block, and nothing else. */
export function checkOf({ root, env }: TempRepo, through: BenchCase["through"]): Command {
  const start = { cwd: root, env, statuses: [0, 1] };
  return through === "hook"
    ? { ...start, program: "/bin/sh", args: [HOOK] }
    : { ...start, program: process.execPath, args: [DIST, "--staged"] };
}

/** The program with other arguments; what it finds is no failure. */
export function programOf({ root, env }: TempRepo, args: readonly string[]): Command {
  return { cwd: root, env, statuses: [0, 1], program: process.execPath, args: [DIST, ...args] };
}
