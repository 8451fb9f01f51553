import { readFile } from "node:fs/promises";
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
export async function readMergeHeads(
  repository: Repository,
  environment: Environment,
): Promise<readonly string[]> {
  const announced = Object.keys(environment).flatMap((name) => GITHEAD.exec(name)?.[1] ?? []);
  const recorded = await readLines(resolve(repository.directory, repository.mergeHeadFile));
  return [...new Set([...recorded.filter((line) => OID.test(line)), ...announced])].sort();
}

async function readLines(file: string): Promise<readonly string[]> {
  try {
    return (await readFile(file, "utf8")).split("\n");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  }
}
