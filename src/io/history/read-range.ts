import { SpecCheckError } from "../../core/errors.ts";
import type { Git } from "../git.ts";

/** Two ends of a history, as commit ids. */
export interface Range {
  /** What the right end is compared with: the left end, or with three dots where the two part. */
  readonly bases: readonly [string, ...string[]];
  readonly head: string;
}

const RANGE = /^(.*?)(\.{2,3})(.*)$/s;

/**
 * Reads `A..B` or `A...B`, where an end that is left out means HEAD. With three dots the base is the merge base, or
 * all of them where branches were merged crosswise.
 *
 * @throws SpecCheckError `usage` when it is no range or an end is no commit, `git` when the two have nothing in common.
 * @see {@link https://git-scm.com/docs/gitrevisions#_specifying_ranges}
 */
export async function readRange(git: Git, range: string): Promise<Range> {
  const [, left, dots, right] = RANGE.exec(range) ?? [];
  if (left === undefined || right === undefined || right.startsWith(".")) {
    throw new SpecCheckError("usage", `expected a range A..B or A...B, received ${JSON.stringify(range)}`, {
      help: `To judge a single commit, write ${JSON.stringify(range)} as "COMMIT^..COMMIT".`,
    });
  }
  const from = await readCommitId(git, left === "" ? "HEAD" : left);
  const head = await readCommitId(git, right === "" ? "HEAD" : right);
  return { bases: dots === "..." ? await mergeBases(git, from, head) : [from], head };
}

/**
 * The id of the commit that a revision names.
 *
 * @throws SpecCheckError `usage` when it names none.
 */
export async function readCommitId(git: Git, revision: string): Promise<string> {
  const oid = revision.startsWith("-") ? null : await askCommit(git, revision);
  if (oid !== null) return oid.trim();
  throw new SpecCheckError("usage", `no commit is named ${JSON.stringify(revision)} in this repository`, {
    help: (await isShallow(git))
      ? "This clone is shallow: fetch the rest with git fetch --unshallow (in CI: fetch-depth: 0)."
      : "Name a commit that `git log` shows; one of a remote has to be fetched first.",
  });
}

/** Git has nothing to say of a name that nothing has, and a word for the name of a tree or blob. */
async function askCommit(git: Git, revision: string): Promise<string | null> {
  try {
    return await git.ask(["rev-parse", "--quiet", "--verify", `${revision}^{commit}`]);
  } catch (error) {
    if (error instanceof SpecCheckError && /expected commit type/.test(error.message)) return null;
    throw error;
  }
}

/**
 * The commits where two histories part: one, or several where they were merged crosswise.
 *
 * @throws SpecCheckError `git` when they have no commit in common.
 */
export async function mergeBases(
  git: Git,
  one: string,
  other: string,
): Promise<readonly [string, ...string[]]> {
  const [first, ...more] = ((await git.ask(["merge-base", "--all", one, other])) ?? "")
    .split("\n")
    .filter((line) => line !== "");
  if (first !== undefined) return [first, ...more];
  throw new SpecCheckError("git", `${one.slice(0, 12)} and ${other.slice(0, 12)} have no commit in common`, {
    help: (await isShallow(git))
      ? "This clone is shallow: fetch the rest with git fetch --unshallow (in CI: fetch-depth: 0)."
      : "Name two commits of one history, or compare their trees with two dots: A..B.",
  });
}

async function isShallow(git: Git): Promise<boolean> {
  return (await git.run(["rev-parse", "--is-shallow-repository"])).trim() === "true";
}
