import type { Candidate, Candidates } from "./candidates.ts";
import { type CandidateGroups, groupCandidates } from "./group-candidates.ts";
import { byNearness, type ModulePair, modulePair } from "./module-pair.ts";

/** Both ends of each move, each end under the other. */
export type Matches = ReadonlyMap<Candidate, Candidate>;

/** With more pairs of modules than this to choose from, an item says nothing about where it went. */
const CROWDED = 100;

interface Board {
  readonly groups: CandidateGroups;
  /** What left each module, by its index. */
  readonly leaving: ReadonlyMap<number, readonly Candidate[]>;
  readonly matches: Map<Candidate, Candidate>;
}

/**
 * Matches what left modules with what came to others. The two modules with most items in common are matched first, and
 * what they have in common is taken out; among equals the nearest are.
 */
export function matchItems(candidates: Candidates, sources: readonly string[]): Matches {
  const groups = groupCandidates(candidates);
  const board: Board = { groups, leaving: byModule(candidates.left), matches: new Map() };
  const waiting = new Map<number, ModulePair[]>();
  for (const pair of modulePairs(groups, sources)) addTo(waiting, common(pair, board), pair);
  for (let count = Math.max(0, ...waiting.keys()); count > 0; count--) {
    for (const pair of (waiting.get(count) ?? []).sort(byNearness)) {
      const left = common(pair, board);
      if (left === count) matchPair(pair, board);
      else addTo(waiting, left, pair);
    }
  }
  return board.matches;
}

/** The pairs of modules that have an item in common. */
function modulePairs(groups: CandidateGroups, sources: readonly string[]): Iterable<ModulePair> {
  const pairs = new Map<number, ModulePair>();
  for (const group of groups.values()) {
    if (group.left.size * group.came.size > CROWDED) continue;
    for (const from of group.left.keys()) {
      for (const to of group.came.keys()) {
        if (from === to) continue;
        const at = from * sources.length + to;
        const pair = pairs.get(at) ?? modulePair(from, to, sources);
        pair.groups.push(group);
        pairs.set(at, pair);
      }
    }
  }
  return pairs.values();
}

/** How many items two modules still have in common. */
function common({ from, to, groups }: ModulePair, { matches }: Board): number {
  const free = (candidates: readonly Candidate[] = []) =>
    candidates.reduce((sum, candidate) => (matches.has(candidate) ? sum : sum + 1), 0);
  return groups.reduce((sum, { left, came }) => sum + Math.min(free(left.get(from)), free(came.get(to))), 0);
}

/** Takes out what two modules have in common: types before what belongs to them, for that is their order. */
function matchPair({ from, to }: ModulePair, { groups, leaving, matches }: Board): void {
  for (const gone of leaving.get(from) ?? []) {
    if (matches.has(gone)) continue;
    const found = gone.keys
      .flatMap((key) => groups.get(key)?.came.get(to) ?? [])
      .find((come) => !matches.has(come) && isOneItem(gone, come, matches));
    if (found === undefined) continue;
    matches.set(gone, found);
    matches.set(found, gone);
  }
}

/**
 * A member of a type that moved went with it. Where the module's own name is part of the path on one side only, the
 * inline module around the item may have narrowed its `pub`.
 */
function isOneItem(gone: Candidate, come: Candidate, matches: Matches): boolean {
  if (gone.owner !== null && matches.get(gone.owner) !== come.owner) return false;
  const seen = [gone.change.visibility, come.change.visibility];
  if (seen[0] === seen[1] || gone.change.kind === "impl") return true;
  return gone.change.path !== come.change.path && seen.includes("pub") && !seen.includes("private");
}

function byModule(candidates: readonly Candidate[]): ReadonlyMap<number, readonly Candidate[]> {
  const modules = new Map<number, Candidate[]>();
  for (const candidate of candidates) addTo(modules, candidate.module, candidate);
  return modules;
}

function addTo<Value>(lists: Map<number, Value[]>, at: number, value: Value): void {
  const list = lists.get(at);
  if (list === undefined) lists.set(at, [value]);
  else list.push(value);
}
