import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Environment } from "./git-environment.ts";
import type { Repository } from "./open-git.ts";

const GITHEAD = /^GITHEAD_([0-9a-f]{40,64})$/;
const OID = /^[0-9a-f]{40,64}$/;

/**
 * Commit ids of what is being merged into HEAD, none where the commit being made is no merge. While a person resolves
 * conflicts they stand in the file `MERGE_HEAD`, one a line; in the hook of a merge that Git commits by itself there
 * is no such file yet, and they are in the environment.
 *
 * @see {@link https://git-scm.com/docs/gitrepository-layout}
 */
export function readMergeHeads(repository: Repository, environment: Environment): readonly string[] {
  const announced = Object.keys(environment).flatMap((name) => GITHEAD.exec(name)?.[1] ?? []);
  const recorded = readLines(resolve(repository.directory, repository.mergeHeadFile));
  return [...new Set([...recorded.filter((line) => OID.test(line)), ...announced])].sort();
}

/** One small file, read at once: what reads it in the background takes longer to load. */
function readLines(file: string): readonly string[] {
  try {
    return readFileSync(file, "utf8").split("\n");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  }
}
