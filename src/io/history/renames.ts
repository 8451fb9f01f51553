import type { Renamed } from "../../core/exempt/former-names.ts";
import { parseRawDiff } from "../../core/parse-raw-diff.ts";
import type { Git } from "../git.ts";
import { DIFF_TREE, FIND_RENAMES } from "./commit-changes.ts";

/**
 * The files that commits renamed, those of merges left out: what came in with one was renamed by a commit of its own.
 *
 * @throws SpecCheckError `git` when Git fails.
 */
export async function readRenames(git: Git, oids: readonly string[]): Promise<readonly Renamed[]> {
  const output = await git.feed(
    [...DIFF_TREE, "--stdin", "--no-commit-id", ...FIND_RENAMES, "--diff-filter=R"],
    oids.map((oid) => `${oid}\n`).join(""),
  );
  return parseRawDiff(output).flatMap(({ oldPath, path }) =>
    oldPath === null ? [] : [{ from: oldPath, to: path }],
  );
}
