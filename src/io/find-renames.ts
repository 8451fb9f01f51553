import { SpecCheckError } from "../core/errors.ts";

/** Git's own default, given here so that `diff.renameLimit` of the user has no say. */
const RENAME_LIMIT = "-l1000";

/**
 * Runs a diff that pairs what moved. Files that were edited on the way are only known by their contents; where one of
 * those cannot be read, as in a partial clone that never fetched it, the diff runs once more for exact moves alone. A
 * file that moved with an edit is then one deleted and one added: what has to be judged of it has to be read all the
 * same, and what has not must stop no commit.
 *
 * @param diff Git's output with these options.
 * @throws SpecCheckError what `diff` throws.
 */
export async function findingRenames(diff: (options: readonly string[]) => Promise<string>): Promise<string> {
  try {
    return await diff(["--find-renames", RENAME_LIMIT]);
  } catch (error) {
    if (!(error instanceof SpecCheckError) || error.code !== "object") throw error;
    return diff(["--find-renames=100%", RENAME_LIMIT]);
  }
}
