import { type CommandLine, isAmend } from "../core/amend/is-amend.ts";
import { readCommit } from "../core/amend/read-commit.ts";
import { SpecCheckError } from "../core/errors.ts";
import type { Environment } from "./git-environment.ts";
import type { Repository } from "./open-git.ts";

/** The commit that the one being made takes the place of. */
export interface AmendedCommit {
  readonly oid: string;
  readonly subject: string;
  readonly parents: readonly string[];
  /** Whether the repository has all of them, as a shallow clone may not. */
  readonly hasParents: boolean;
}

/** What the hook was started with. */
export interface HookPlace {
  readonly env: Environment;
  readonly ancestors: readonly CommandLine[];
}

/**
 * The commit that is being amended, null where the commit being made is a new one.
 *
 * @param head id of the commit that HEAD names.
 * @throws SpecCheckError `object` when that cannot be read.
 */
export async function readAmendedCommit(
  { git }: Repository,
  head: string,
  { env, ancestors }: HookPlace,
): Promise<AmendedCommit | null> {
  const content = (await git.catFiles([head])).get(head);
  if (content === undefined) throw new SpecCheckError("object", `Git gave no content for commit ${head}`);
  const commit = readCommit(content.toString("utf8"));
  const authorDate = env.GIT_AUTHOR_DATE ?? null;
  if (!isAmend({ ancestors, authorDate, headAuthorDate: commit.authorDate })) return null;
  const found = await Promise.all(
    commit.parents.map((parent) => git.ask(["rev-parse", "--quiet", "--verify", `${parent}^{commit}`])),
  );
  return {
    oid: head,
    subject: commit.subject,
    parents: commit.parents,
    hasParents: !found.includes(null),
  };
}
