/** What a branch says of where it came from. */
export interface BranchNames {
  /** The branch that HEAD is on, as `refs/heads/topic`; null on a detached HEAD. */
  readonly own: string | null;
  /** Its upstream, null where it has none. */
  readonly upstream: Upstream | null;
  /** `init.defaultBranch`, null where it is not set. */
  readonly defaultBranch: string | null;
}

/** The branch that another one follows. */
export interface Upstream {
  /** As this repository has it: `refs/remotes/origin/main`. */
  readonly ref: string;
  /** As the other side has it: `refs/heads/main`. */
  readonly remoteRef: string;
}

/**
 * The refs that a branch may have been started from, the likeliest first; the first that exists is its base. An
 * upstream of the same name is the branch itself, as far as it was pushed. A default branch has no base but its copy
 * on the remote.
 */
export function baseCandidates({ own, upstream, defaultBranch }: BranchNames): readonly string[] {
  const candidates = upstream === null || upstream.remoteRef === own ? [] : [upstream.ref];
  candidates.push("refs/remotes/origin/HEAD");
  const names = [...(defaultBranch === null ? [] : [defaultBranch]), "main", "master"];
  for (const name of new Set(names)) {
    if (own !== `refs/heads/${name}`) candidates.push(`refs/heads/${name}`);
    candidates.push(`refs/remotes/origin/${name}`);
    if (own === `refs/heads/${name}`) break;
  }
  return candidates;
}
