import { SpecCheckError } from "../../core/errors.ts";
import type { DatedCommit } from "../../core/picture/month-ends.ts";
import type { Git } from "../git.ts";

const DATED = /^([0-9a-f]{40,64}) (\d{4}-\d{2}-\d{2})$/;

/**
 * The commits that one line of a history is made of, newest first: each the first parent of the one before. The day is
 * that of the committer, wherever he was. Git prints, with a heading that older versions cannot leave out:
 *
 *     commit 73e6be3…
 *     73e6be3… 2026-11-23
 *
 * @throws SpecCheckError `git` when Git fails, or prints anything else.
 */
export async function readFirstParents(
  git: Git,
  head: string,
  most: number,
): Promise<readonly DatedCommit[]> {
  const listed = await git.run([
    "rev-list",
    "--first-parent",
    "--format=%H %cs",
    `--max-count=${most}`,
    head,
    "--",
  ]);
  return listed
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("commit "))
    .map((line) => {
      const [, oid, day] = DATED.exec(line) ?? [];
      if (oid !== undefined && day !== undefined) return { oid, day };
      throw new SpecCheckError("git", `expected a commit and its day, received ${JSON.stringify(line)}`);
    });
}
