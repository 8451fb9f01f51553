import type { CandidateGroup } from "./group-candidates.ts";

/** Two modules of a change that have items in common, the one that they left and the one that they came to. */
export interface ModulePair {
  /** Indexes of the modules. */
  readonly from: number;
  readonly to: number;
  /** What they have in common. */
  readonly groups: CandidateGroup[];
  readonly paths: readonly [from: string, to: string];
  readonly sameName: boolean;
  readonly sharedFolders: number;
}

/** A pair of modules that has nothing in common yet. */
export function modulePair(from: number, to: number, sources: readonly string[]): ModulePair {
  const paths = [sources[from] ?? "", sources[to] ?? ""] as const;
  const left = paths[0].split("/");
  const right = paths[1].split("/");
  const sameName = left.pop() === right.pop();
  const apart = left.findIndex((folder, at) => folder !== right[at]);
  return { from, to, groups: [], paths, sameName, sharedFolders: apart === -1 ? left.length : apart };
}

/** Orders pairs of modules: files of one name first, then those that share most folders, then by their paths. */
export function byNearness(one: ModulePair, other: ModulePair): number {
  return (
    Number(other.sameName) - Number(one.sameName) ||
    other.sharedFolders - one.sharedFolders ||
    compare(one.paths[0], other.paths[0]) ||
    compare(one.paths[1], other.paths[1])
  );
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
