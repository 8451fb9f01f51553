import { SpecCheckError } from "../core/errors.ts";
import type { Git } from "./git.ts";
import type { Repository } from "./open-git.ts";

const OID = /^[0-9a-f]{40,64}$/;

/** What Git says of a branch that has no commit yet, and of no other. */
const UNBORN = /does not have any commits yet/;

/**
 * The commit that HEAD names, null before the first one.
 *
 * @throws SpecCheckError `git` where HEAD names a branch that is damaged: it is not the same as one without commits.
 */
export async function readHead({ git, head: known }: Repository): Promise<string | null> {
  if (known !== null) return known;
  const head = await git.ask(["rev-parse", "--quiet", "--verify", "HEAD"]);
  if (head === null) {
    await assertUnborn(git);
    return null;
  }
  const oid = head.trim();
  if (OID.test(oid)) return oid;
  throw new SpecCheckError(
    "git",
    `expected the id of a commit from \`git rev-parse HEAD\`, received "${oid}"`,
  );
}

/** Git's question for HEAD alone gives one answer for both; `git log` tells them apart. */
async function assertUnborn(git: Git): Promise<void> {
  try {
    await git.run(["log", "--max-count=1", "--format=%H"]);
  } catch (error) {
    if (error instanceof SpecCheckError && UNBORN.test(error.message)) return;
    throw error;
  }
  throw new SpecCheckError("git", "HEAD names a commit that `git rev-parse` does not find", {
    help: "Run `git fsck` to see what is damaged.",
  });
}
