import { baseCandidates, type Upstream } from "../../core/clearance/base-candidates.ts";
import type { Git } from "../git.ts";

/**
 * The branch that HEAD is on, as `refs/heads/topic`; null on a detached HEAD.
 *
 * @throws SpecCheckError `git` when Git fails.
 */
export async function currentBranch(git: Git): Promise<string | null> {
  return (await git.ask(["symbolic-ref", "--quiet", "HEAD"]))?.trim() ?? null;
}

/**
 * The commit that the base of a branch is at, null where no base is known: the first that exists of its upstream,
 * `origin/HEAD` and the default branches.
 *
 * @param own the branch, as `refs/heads/topic`, null where it is not known.
 * @throws SpecCheckError `git` when Git fails.
 */
export async function readBranchBase(git: Git, own: string | null): Promise<string | null> {
  const candidates = baseCandidates({
    own,
    upstream: own === null ? null : await readUpstream(git, own),
    defaultBranch: (await git.ask(["config", "--get", "init.defaultBranch"]))?.trim() ?? null,
  });
  const listed = await git.run(["for-each-ref", "--format=%(refname) %(objectname)", ...candidates]);
  const oids = new Map(
    listed.split("\n").flatMap((line) => {
      const [ref, oid] = line.split(" ");
      return ref === undefined || oid === undefined ? [] : [[ref, oid] as const];
    }),
  );
  const base = candidates.find((ref) => oids.has(ref));
  return base === undefined ? null : (oids.get(base) ?? null);
}

async function readUpstream(git: Git, branch: string): Promise<Upstream | null> {
  const told = await git.run(["for-each-ref", "--format=%(upstream) %(upstream:remoteref)", branch]);
  const [ref = "", remoteRef = ""] = told.trim().split(" ");
  return ref === "" ? null : { ref, remoteRef };
}
