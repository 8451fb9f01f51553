import { SpecCheckError } from "../../core/errors.ts";
import type { Git } from "../git.ts";

const COMMIT = /^([0-9a-f]{40,64}) commit [0-9]+$/;
const OBJECT = /^[0-9a-f]{40,64} [a-z]+ [0-9]+$/;

/**
 * The commits that names stand for, tags followed to what they tag, in one process of Git whatever their number.
 *
 * @returns for each name the id of its commit, or null for what is there and no commit, such as a tag of a tree. A name
 *   that stands for nothing in this repository is left out.
 * @throws SpecCheckError `git` when Git fails.
 * @see {@link https://git-scm.com/docs/git-cat-file#_batch_output}
 */
export async function resolveCommits(
  git: Git,
  names: Iterable<string>,
): Promise<ReadonlyMap<string, string | null>> {
  // A line feed would ask two questions; no ref and no id has one.
  const asked = [...new Set(names)].filter((name) => name !== "" && !name.includes("\n"));
  if (asked.length === 0) return new Map();
  const questions = asked.map((name) => `${name}^{commit}\n${name}\n`).join("");
  const answers = (await git.feed(["cat-file", "--batch-check"], questions)).split("\n");
  if (answers.length !== asked.length * 2 + 1) {
    throw new SpecCheckError(
      "git",
      `expected ${asked.length * 2} lines from \`git cat-file\`, received ${answers.length - 1}`,
    );
  }
  const commits = new Map<string, string | null>();
  for (const [at, name] of asked.entries()) {
    const commit = COMMIT.exec(answers[at * 2] ?? "")?.[1];
    if (commit !== undefined) commits.set(name, commit);
    else if (OBJECT.test(answers[at * 2 + 1] ?? "")) commits.set(name, null);
  }
  return commits;
}
