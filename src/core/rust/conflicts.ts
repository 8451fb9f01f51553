import type { UnreadLines } from "../api-change.ts";
import { sharedEnds } from "./cut/shared-ends.ts";
import { Memo } from "./memo.ts";
import { CONFLICT_START, conflictLine } from "./read/read-file.ts";

/** Texts without the start of a conflict, in characters: what a commit left is what a later one finds. */
const REMEMBERED = 32_000_000;

const clean = new Memo<true>(REMEMBERED);

/** Where a merge conflict was left in one of two versions of a file; null where there is none. */
export function conflictIn(before: string | null, after: string | null): UnreadLines | null {
  const isBefore = before !== null && !isClean(before);
  const isAfter =
    after !== null && !(before === null || isBefore ? isClean(after) : isCleanEdit(before, after));
  return (isAfter ? linesIn(after, "after") : null) ?? (isBefore ? linesIn(before, "before") : null);
}

function isClean(text: string): boolean {
  return clean.get(text) ?? remembered(text, !text.includes(CONFLICT_START));
}

/** Looks only at what differs from a text without conflicts. */
function isCleanEdit(before: string, after: string): boolean {
  const { start, end } = sharedEnds(before, after);
  const margin = CONFLICT_START.length - 1;
  const differing = after.slice(Math.max(0, start - margin), after.length - end + margin);
  return remembered(after, !differing.includes(CONFLICT_START));
}

function remembered(text: string, isWithout: boolean): boolean {
  return isWithout && clean.set(text, true, text.length);
}

function linesIn(text: string, side: UnreadLines["side"]): UnreadLines | null {
  const line = conflictLine(text);
  return line === null ? null : { side, from: line, to: line, reason: "merge conflict markers" };
}
