import { SpecCheckError } from "../../core/errors.ts";
import { type CommitGraph, parseCommitGraph } from "../../core/history/commit-graph.ts";
import { isJudgedRef } from "../../core/push/judged-refs.ts";
import type { PushedRef } from "../../core/push/pushed-refs.ts";
import type { Git } from "../git.ts";
import { refuseCutOff } from "./cut-off.ts";
import { readRemoteCommits } from "./remote-commits.ts";
import { resolveCommits } from "./resolve-commits.ts";

/** What one commit brings to a remote, with the refs that bring it. */
export interface PushRange {
  readonly refs: readonly PushedRef[];
  readonly head: string;
  /**
   * The commits that the new ones stand on, of which none leads to another: what the remote has. None when the first
   * commit is new as well; the head itself when nothing is new.
   */
  readonly bases: readonly string[];
  /** The new commits, parents first. */
  readonly commits: readonly string[];
}

/** What a push brings. */
export interface PushRanges {
  /** In the order of their first refs. */
  readonly ranges: readonly PushRange[];
  /** All new commits, parents first. */
  readonly commits: readonly string[];
  /** The refs that bring no commits of the project. */
  readonly unjudged: readonly string[];
}

/**
 * Finds the commits that refs bring and the remote does not have yet, and the commits they stand on. What the remote
 * has is what any of its tracking branches and any of the pushed refs' old values lead to. One answer of Git serves for
 * all refs; those at the same commit have their range in common.
 *
 * @param remote the remote's name as Git's hook tells it, or null where none is known.
 * @throws SpecCheckError `git` when Git fails, `object` for an object that is not there and at the end of a shallow
 *   clone.
 */
export async function readPushRanges(
  git: Git,
  refs: readonly PushedRef[],
  remote: string | null,
): Promise<PushRanges> {
  const { byHead, unjudged } = await refsByHead(git, refs);
  if (byHead.size === 0) return { ranges: [], commits: [], unjudged };
  const old = refs.flatMap(({ remoteOid }) => (remoteOid === null ? [] : [remoteOid]));
  const graph = await readNewCommits(git, byHead.keys(), [...(await readRemoteCommits(git, remote)), ...old]);
  await refuseCutOff(git, graph.roots);
  const independent = independentIn(git);
  const below = graph.ancestorsOf(byHead.keys());
  const ranges: PushRange[] = [];
  for (const [head, own] of byHead) {
    const isNew = !(below.has(head) && own.every(isTag));
    const { commits, boundaries } = isNew ? graph.leadingTo(head) : NOTHING_NEW;
    const bases = commits.length === 0 ? [head] : await independent(boundaries);
    ranges.push({ refs: own, head, bases, commits });
  }
  return { ranges, commits: graph.commits, unjudged };
}

const NOTHING_NEW = { commits: [], boundaries: [] } as const;

/** A tag marks a commit of what another ref brings: pushed after it, the tag would bring nothing new. */
function isTag({ remoteRef }: PushedRef): boolean {
  return remoteRef?.startsWith("refs/tags/") === true;
}

/** The refs by their commits, deletions left out. */
async function refsByHead(
  git: Git,
  refs: readonly PushedRef[],
): Promise<{
  readonly byHead: ReadonlyMap<string, readonly PushedRef[]>;
  readonly unjudged: readonly string[];
}> {
  const wanted = refs.flatMap((ref) =>
    ref.local !== null && isJudgedRef(ref.remoteRef) ? [{ ref, local: ref.local }] : [],
  );
  const heads = await resolveCommits(
    git,
    wanted.map(({ local }) => local),
  );
  const byHead = new Map<string, PushedRef[]>();
  const unjudged = refs.flatMap(({ local, remoteRef }) =>
    local === null || remoteRef === null || isJudgedRef(remoteRef) ? [] : [remoteRef],
  );
  for (const { ref, local } of wanted) {
    const head = heads.get(local);
    if (head === undefined) throw notThere(ref);
    const known = byHead.get(head ?? "");
    if (head === null) unjudged.push(ref.remoteRef ?? ref.localRef);
    else if (known === undefined) byHead.set(head, [ref]);
    else known.push(ref);
  }
  return { byHead, unjudged };
}

async function readNewCommits(
  git: Git,
  heads: Iterable<string>,
  known: readonly string[],
): Promise<CommitGraph> {
  // The remote's old value may never have been fetched: after another's push, or before a first fetch.
  const asked = ["rev-list", "--parents", "--reverse", "--topo-order", "--ignore-missing", "--stdin"];
  const lines = [...heads, ...new Set(known.map((oid) => `^${oid}`))];
  return parseCommitGraph(await git.feed(asked, `${lines.join("\n")}\n`));
}

/** Of several commits those that no other one leads to. Refs that part from the remote together ask once. */
function independentIn(git: Git): (commits: readonly string[]) => Promise<readonly string[]> {
  const known = new Map<string, readonly string[]>();
  return async (commits) => {
    if (commits.length < 2) return commits;
    const key = commits.toSorted().join(" ");
    const answer =
      known.get(key) ??
      (await git.run(["merge-base", "--independent", ...commits])).split("\n").filter((line) => line !== "");
    known.set(key, answer);
    return answer;
  };
}

function notThere({ local, localRef }: PushedRef): SpecCheckError {
  return new SpecCheckError("object", `what is pushed is not in this repository: ${local ?? localRef}`, {
    help: "Run spec-check in the repository that the push starts from.",
  });
}
