import type { ApiChange } from "../api-change.ts";
import { wider } from "./surface/access.ts";
import type { Entry } from "./surface/entry.ts";

/** Entries of one side by a key; a key may stand for several, as the methods of two impls of one type. */
type Groups = Map<string, Entry[]>;

/** An item on both sides that is not the same on both. */
interface Pair {
  readonly before: Entry;
  readonly after: Entry;
}

/** What remains of two surfaces when all that is equal is taken out. */
export interface EntryDiff {
  readonly removed: readonly Entry[];
  readonly added: readonly Entry[];
  readonly changed: readonly Pair[];
}

/**
 * Compares two surfaces as multisets: equal entries vanish first, then those equal up to heads that only a glob import
 * can have brought; what is left is paired by key and condition, then by key alone, and the rest is removed or added.
 */
export function diffEntries(before: readonly Entry[], after: readonly Entry[]): EntryDiff {
  let left = [...before];
  let right = [...after];
  const changed: Pair[] = [];
  [left, right] = pairOff(left, right, (entry) => `${fullKey(entry)}\0${entry.access.text}\0${entry.shape}`);
  [left, right] = pairLoosely(left, right);
  [left, right] = pairOff(left, right, fullKey, changed);
  [left, right] = pairOff(left, right, (entry) => entry.key, changed);
  const shifted = new Set([...left, ...right].filter((entry) => entry.kind === "variant").map(ownerOf));
  return { removed: left, added: right, changed: changed.filter((pair) => !isShift(pair, shifted)) };
}

function ownerOf(entry: Entry): string {
  return entry.path.slice(0, entry.path.lastIndexOf("::"));
}

/** A variant whose number moves because another came or went says nothing that the other does not. */
function isShift({ before, after }: Pair, shifted: ReadonlySet<string>): boolean {
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
  pairs: Pair[] = [],
): [Entry[], Entry[]] {
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
function pairLoosely(left: readonly Entry[], right: readonly Entry[]): [Entry[], Entry[]] {
  const groups = groupBy(right, fullKey);
  const taken = new Set<Entry>();
  const rest = left.filter((entry) => {
    const match = groups
      .get(fullKey(entry))
      ?.find(
        (other) =>
          !taken.has(other) &&
          other.access.text === entry.access.text &&
          looselyEqual(entry.shape, other.shape),
      );
    if (match !== undefined) taken.add(match);
    return match === undefined;
  });
  return [rest, right.filter((entry) => !taken.has(entry))];
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

/** Whether two shapes are the same but for paths of which one may come from a glob and both end in the same name. */
export function looselyEqual(one: string, other: string): boolean {
  if (!one.includes("?") && !other.includes("?")) return one === other;
  const left = one.split(" ");
  const right = other.split(" ");
  return left.length === right.length && left.every((atom, index) => sameName(atom, right[index] ?? ""));
}

function sameName(one: string, other: string): boolean {
  if (one === other) return true;
  if (!one.startsWith("?") && !other.startsWith("?")) return false;
  return lastName(one) === lastName(other);
}

function lastName(atom: string): string {
  return atom.slice(atom.lastIndexOf("::") + 1).replace(/^[:?]/, "");
}

/** Turns a difference into the changes of a report; the lines come from `lines`. */
export function toApiChanges(
  diff: EntryDiff,
  lines: { readonly before: (offset: number) => number; readonly after: (offset: number) => number },
): ApiChange[] {
  const removed = diff.removed.map(
    (entry): ApiChange => ({
      change: "removed",
      kind: entry.kind,
      path: entry.path,
      visibility: entry.access.text,
      before: conditioned(entry, entry.spelling()),
      after: null,
      line: null,
      previousLine: lines.before(entry.offset),
    }),
  );
  const added = diff.added.map(
    (entry): ApiChange => ({
      change: "added",
      kind: entry.kind,
      path: entry.path,
      visibility: entry.access.text,
      before: null,
      after: conditioned(entry, entry.spelling()),
      line: lines.after(entry.offset),
      previousLine: null,
    }),
  );
  const changed = diff.changed.map((pair): ApiChange => {
    const [before, after] = spellPair(pair);
    return {
      change: "changed",
      kind: pair.after.kind,
      path: pair.after.path,
      visibility: wider(pair.before.access, pair.after.access).text,
      before,
      after,
      line: lines.after(pair.after.offset),
      previousLine: lines.before(pair.before.offset),
    };
  });
  return [...removed, ...added, ...changed].sort(inOrder).map(detached);
}

/** A copy whose strings are no slices of the source: a slice keeps all of the text it was cut from in memory. */
function detached(change: ApiChange): ApiChange {
  const { path, before, after } = change;
  return { ...change, path: copied(path), before: before && copied(before), after: after && copied(after) };
}

function copied(text: string): string {
  return String(JSON.parse(JSON.stringify(text)));
}

function conditioned(entry: Entry, spelling: string): string {
  const cfg = entry.cfg.startsWith("macro:") || entry.cfg === "true" ? "" : `#[cfg(${entry.cfg})] `;
  return `${cfg}${spelling}`;
}

/** Both sides for people, told apart even where what changed is not in the signature as it is written. */
function spellPair({ before, after }: Pair): [string, string] {
  const cfg = before.cfg === after.cfg;
  let left = cfg ? before.spelling() : conditioned(before, before.spelling());
  let right = cfg ? after.spelling() : conditioned(after, after.spelling());
  if (before.access.text !== after.access.text) {
    left = `${before.access.text} ${left}`;
    right = `${after.access.text} ${right}`;
  }
  return left === right ? spellHidden({ before, after }, [left, right]) : [left, right];
}

/** What changed around a signature: the impl it stands in, the private names it leans on, or what they resolve to. */
function spellHidden({ before, after }: Pair, [left, right]: [string, string]): [string, string] {
  const outer = [before.context?.() ?? "", after.context?.() ?? ""];
  if (outer[0] !== outer[1]) return [`${outer[0]} { ${left} }`, `${outer[1]} { ${right} }`];
  const [shape, leans = ""] = before.shape.split(" given ");
  const [otherShape, otherLeans = ""] = after.shape.split(" given ");
  if (shape === otherShape) return [`${left} given ${plain(leans)}`, `${right} given ${plain(otherLeans)}`];
  return [`${left} (${plain(before.shape)})`, `${right} (${plain(after.shape)})`];
}

/** A shape with the spaces between its tokens taken out where people do not write them. */
function plain(shape: string): string {
  return shape
    .replaceAll(" < ", "<")
    .replaceAll(" >", ">")
    .replaceAll("( ", "(")
    .replaceAll(" )", ")")
    .replaceAll(" , ", ", ")
    .replaceAll("& ", "&")
    .replaceAll(" : ", ": ");
}

function inOrder(one: ApiChange, other: ApiChange): number {
  return (
    compare(one.path, other.path) ||
    compare(one.kind, other.kind) ||
    compare(one.change, other.change) ||
    (one.line ?? one.previousLine ?? 0) - (other.line ?? other.previousLine ?? 0)
  );
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
