import type { ApiChange } from "../api-change.ts";
import type { EntryDiff, EntryPair } from "./diff-entries.ts";
import { wider } from "./surface/access/access.ts";
import type { Entry } from "./surface/entry.ts";

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
function spellPair({ before, after }: EntryPair): [string, string] {
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
function spellHidden({ before, after }: EntryPair, [left, right]: [string, string]): [string, string] {
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
