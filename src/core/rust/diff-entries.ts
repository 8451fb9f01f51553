import { withoutTwins } from "./condition-twins.ts";
import { lastNames, looselyEqual } from "./loose-shape.ts";
import type { Entry } from "./surface/entry.ts";

/** Entries of one side by a key; a key may stand for several, as the methods of two impls of one type. */
type Groups = Map<string, Entry[]>;

/** An item on both sides that is not the same on both. */
export interface EntryPair {
  readonly before: Entry;
  readonly after: Entry;
}

/** What remains of two surfaces when all that is equal is taken out. */
export interface EntryDiff {
  readonly removed: readonly Entry[];
  readonly added: readonly Entry[];
  readonly changed: readonly EntryPair[];
}

/**
 * Compares two surfaces as multisets: equal entries vanish first, then those equal up to heads that only a glob import
 * can have brought and those under other conditions that hold in the same builds; what is left is paired by key and condition, then by key alone, and the rest is removed or added.
 */
export function diffEntries(before: readonly Entry[], after: readonly Entry[]): EntryDiff {
  let left = before;
  let right = after;
  const changed: EntryPair[] = [];
  [left, right] = pairOff(left, right, (entry) => `${fullKey(entry)}\0${entry.access.text}\0${entry.shape}`);
  [left, right] = pairLoosely(left, right);
  [left, right] = withoutTwins(left, right);
  [left, right] = pairOff(left, right, fullKey, changed);
  [left, right] = pairOff(left, right, (entry) => entry.key, changed);
  const shifted = new Set([...left, ...right].filter((entry) => entry.kind === "variant").map(ownerOf));
  return {
    removed: left,
    added: right,
    changed: changed.filter((pair) => !isShift(pair, shifted) && !isUnseen(pair) && !isWritten(pair)),
  };
}

/** An impl of a type that no path leads to, of which only the visibility that the type is written with changed. */
function isUnseen({ before, after }: EntryPair): boolean {
  if (before.access.unreached !== true || after.access.unreached !== true) return false;
  return before.cfg === after.cfg && before.shape === after.shape;
}

/**
 * The impl of a trait that defines the same types on both sides, with macro calls on one alone: without them it defines
 * all types that the trait asks for, so that they define none.
 */
function isWritten({ before, after }: EntryPair): boolean {
  if ((before.written === undefined) === (after.written === undefined)) return false;
  if (before.cfg !== after.cfg || before.access.text !== after.access.text) return false;
  return (before.written ?? before.shape) === (after.written ?? after.shape);
}

function ownerOf(entry: Entry): string {
  return entry.path.slice(0, entry.path.lastIndexOf("::"));
}

/** A variant whose number moves because another came or went says nothing that the other does not. */
function isShift({ before, after }: EntryPair, shifted: ReadonlySet<string>): boolean {
  if (after.kind !== "variant" || !shifted.has(ownerOf(after)) || before.access.text !== after.access.text)
    return false;
  return before.cfg === after.cfg && withoutValue(before.shape) === withoutValue(after.shape);
}

function withoutValue(shape: string): string {
  return shape.replace(/ = -?[0-9]+$/, "");
}

function fullKey(entry: Entry): string {
  return `${entry.key}\0${entry.cfg}`;
}

/** Takes out what has the same key on both sides, the first of each with the first; collects the pairs if asked to. */
function pairOff(
  left: readonly Entry[],
  right: readonly Entry[],
  keyOf: (entry: Entry) => string,
  pairs: EntryPair[] = [],
): [readonly Entry[], readonly Entry[]] {
  const groups = groupBy(right, keyOf);
  const taken = new Set<Entry>();
  const rest: Entry[] = [];
  for (const group of groups.values()) group.reverse();
  for (const entry of left) {
    const match = groups.get(keyOf(entry))?.pop();
    if (match === undefined) rest.push(entry);
    else {
      taken.add(match);
      pairs.push({ before: entry, after: match });
    }
  }
  return [rest, right.filter((entry) => !taken.has(entry))];
}

/** Takes out pairs whose shapes differ only in heads marked `?`. */
function pairLoosely(left: readonly Entry[], right: readonly Entry[]): [readonly Entry[], readonly Entry[]] {
  if (![...left, ...right].some(({ shape }) => shape.includes("?"))) return [left, right];
  const groups = groupBy(right, looseKey);
  const taken = new Set<Entry>();
  const rest = left.filter((entry) => {
    const match = groups
      .get(looseKey(entry))
      ?.find((other) => !taken.has(other) && looselyEqual(entry.shape, other.shape));
    if (match !== undefined) taken.add(match);
    return match === undefined;
  });
  return [rest, right.filter((entry) => !taken.has(entry))];
}

/** What loosely equal entries have in common. */
function looseKey(entry: Entry): string {
  return `${fullKey(entry)}\0${entry.access.text}\0${lastNames(entry.shape)}`;
}

function groupBy(entries: readonly Entry[], keyOf: (entry: Entry) => string): Groups {
  const groups: Groups = new Map();
  for (const entry of entries) {
    const group = groups.get(keyOf(entry));
    if (group === undefined) groups.set(keyOf(entry), [entry]);
    else group.push(entry);
  }
  return groups;
}
