import type { TempRepo } from "../support/temp-repo.ts";

/** A run over a whole tree or history of a real repository. */
export interface TreeCase {
  readonly name: string;
  readonly args: readonly string[];
}

/** Commits of a replay: enough to be more than the start of a process. */
const COMMITS = 200;

/** Commits the files of a real commit with a skeleton of a spec for every source; answers how many sources there are. */
export function commitDescribed(repo: TempRepo, tip: string): number {
  repo.git("update-ref", "--no-deref", "HEAD", tip);
  repo.git("read-tree", tip);
  repo.write(".specrc.json", '{ "ignore": [] }\n');
  repo.git("add", "--force", ".specrc.json");
  const sources = repo.git("ls-files", "-z", "*.rs").split("\0").slice(0, -1);
  const { status, stderr } = repo.writing(["new", "--quiet", "--", ...sources]);
  if (status !== 0) throw new Error(`no specs were written: ${stderr}`);
  repo.git("commit", "--quiet", "--no-verify", "--message", "specs");
  return sources.length;
}

/** An audit that reads everything, one that finds it in the cache, and a replay of the newest commits. */
export function treeCases(repo: TempRepo, tip: string, sources: number): readonly TreeCase[] {
  const commits = repo
    .git("rev-list", "--first-parent", `--max-count=${COMMITS + 1}`, tip)
    .trim()
    .split("\n");
  const base = commits.at(-1) ?? tip;
  const count = repo.git("rev-list", "--count", `${base}..${tip}`).trim();
  const audit = ["audit", "--mentions", "--rev", "HEAD"];
  return [
    { name: `real, audit of ${sources} sources with mentions`, args: [...audit, "--no-cache"] },
    { name: `real, audit of ${sources} sources with mentions, cached`, args: audit },
    { name: `real, replay of ${count} commits`, args: ["replay", `${base}..${tip}`, "--assume-specs"] },
  ];
}
