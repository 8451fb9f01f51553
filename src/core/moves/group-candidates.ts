import type { Candidate, Candidates } from "./candidates.ts";

/** Candidates that share a key, by the index of their module. */
export interface CandidateGroup {
  readonly left: ReadonlyMap<number, readonly Candidate[]>;
  readonly came: ReadonlyMap<number, readonly Candidate[]>;
}

/** The groups in which something left and something came, by their key. */
export type CandidateGroups = ReadonlyMap<string, CandidateGroup>;

/** Brings together what may be two ends of one move. */
export function groupCandidates({ left, came }: Candidates): CandidateGroups {
  const ends = byKey(came);
  const groups = new Map<string, CandidateGroup>();
  for (const [key, group] of byKey(left)) {
    const other = ends.get(key);
    if (other !== undefined) groups.set(key, { left: group, came: other });
  }
  return groups;
}

function byKey(candidates: readonly Candidate[]): ReadonlyMap<string, ReadonlyMap<number, Candidate[]>> {
  const groups = new Map<string, Map<number, Candidate[]>>();
  for (const candidate of candidates) {
    for (const key of candidate.keys) {
      const group = groups.get(key) ?? new Map<number, Candidate[]>();
      groups.set(key, group);
      const own = group.get(candidate.module);
      if (own === undefined) group.set(candidate.module, [candidate]);
      else own.push(candidate);
    }
  }
  return groups;
}
