import type { PushedRef } from "../../core/push/pushed-refs.ts";
import type { Git } from "../git.ts";
import { listCommits } from "./rev-list.ts";

/** What one ref brings to a remote. */
export interface PushRange {
  readonly head: string;
  /** Where the new commits leave what the remote has; empty when the first commit is new as well. */
  readonly bases: readonly string[];
  /** The new commits, oldest first. */
  readonly commits: readonly string[];
}

/**
 * Finds the commits that a ref brings and the remote does not have yet, and the commits they stand on. What the
 * remote has is told by its tracking branches, or by those of all remotes when it has none, as in a push to a URL.
 * Null for what is no commit (a tag of a tree) or nothing new.
 *
 * @throws SpecCheckError `git` when Git fails.
 */
export async function readPushRange(
  git: Git,
  ref: PushedRef,
  remote: string | null,
): Promise<PushRange | null> {
  const head = await git.ask(["rev-parse", "--quiet", "--verify", `${ref.localOid}^{commit}`]);
  if (head === null) return null;
  const known = [`--remotes=${await trackedRemote(git, remote)}`, ...(await knownOid(git, ref.remoteOid))];
  const { commits, boundaries } = await listCommits(git, head.trim(), known);
  if (commits.length === 0) return null;
  return { head: head.trim(), bases: await independent(git, boundaries), commits };
}

/** A remote's name where it has tracking branches, else a pattern for all remotes. */
async function trackedRemote(git: Git, remote: string | null): Promise<string> {
  if (remote === null || /[*?[\\\s:]/.test(remote)) return "*";
  const branches = await git.run(["for-each-ref", "--count=1", "--format=x", `refs/remotes/${remote}/`]);
  return branches === "" ? "*" : remote;
}

/** The remote's old value, where this repository has it: after another's push it may not. */
async function knownOid(git: Git, oid: string | null): Promise<readonly string[]> {
  if (oid === null) return [];
  const known = await git.ask(["rev-parse", "--quiet", "--verify", `${oid}^{commit}`]);
  return known === null ? [] : [known.trim()];
}

/** Of several commits those that no other one leads to. */
async function independent(git: Git, commits: readonly string[]): Promise<readonly string[]> {
  if (commits.length < 2) return commits;
  const kept = await git.run(["merge-base", "--independent", ...commits]);
  return kept.split("\n").filter((line) => line !== "");
}
