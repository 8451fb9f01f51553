import type { Commit } from "./commit.ts";

/** The commits among some that lead to one of them, itself left out; `most` of them, the newest. */
export type AncestorsWithin = (oid: string, most: number) => ReadonlySet<string>;

/**
 * Looks ancestors up among some commits.
 *
 * @param commits children before parents.
 */
export function ancestorsWithin(commits: readonly Pick<Commit, "oid" | "parents">[]): AncestorsWithin {
  const places = new Map(commits.map(({ oid }, at) => [oid, at]));
  return (oid, most) => {
    const ancestors = new Set<string>();
    const leading = new Set(commits[places.get(oid) ?? commits.length]?.parents);
    for (let at = (places.get(oid) ?? commits.length) + 1; at < commits.length; at += 1) {
      const commit = commits[at];
      if (commit === undefined || !leading.has(commit.oid)) continue;
      if (ancestors.size === most) break;
      ancestors.add(commit.oid);
      for (const parent of commit.parents) leading.add(parent);
    }
    return ancestors;
  };
}
