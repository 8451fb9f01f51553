import type { Git } from "./git.ts";

/** A commit as a list names it. */
export interface CommitSubject {
  readonly oid: string;
  readonly parents: readonly string[];
  /** First line of its message. */
  readonly subject: string;
}

/**
 * Parents and subjects of commits, in the order given.
 *
 * @throws SpecCheckError `git` when Git fails.
 */
export async function readCommitSubjects(
  git: Git,
  commits: readonly string[],
): Promise<readonly CommitSubject[]> {
  if (commits.length === 0) return [];
  const output = await git.run(["log", "--no-walk=unsorted", "-z", "--format=%H%x09%P%x09%s", ...commits]);
  return output
    .split("\0")
    .filter((record) => record !== "")
    .map((record) => {
      const [oid = "", parents = "", ...subject] = record.split("\t");
      return {
        oid,
        parents: parents.split(" ").filter((parent) => parent !== ""),
        subject: subject.join("\t"),
      };
    });
}
