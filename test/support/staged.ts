import { join } from "node:path";
import { openGit } from "../../src/io/open-git.ts";
import { readStagedChanges, type StagedChanges } from "../../src/io/staged-changes.ts";
import type { TempRepo } from "./temp-repo.ts";

/** What the edge reads of the commit being made, started in a folder of the repository. */
export async function staged({ root, env }: TempRepo, folder = "."): Promise<StagedChanges> {
  return readStagedChanges(await openGit(join(root, folder), env));
}

/** Changes in a short form, such as `renamed a.rs -> b.rs`. */
export function told({ changeSet }: Pick<StagedChanges, "changeSet">): readonly string[] {
  return changeSet.changes.map(({ status, path, oldPath }) =>
    oldPath === null ? `${status} ${path}` : `${status} ${oldPath} -> ${path}`,
  );
}
