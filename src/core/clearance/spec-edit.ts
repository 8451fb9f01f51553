import type { CommitName } from "../report.ts";
import { proseLines, specProse } from "../spec/spec-prose.ts";
import { wordsOf } from "./item-words.ts";

/** What one commit said and unsaid in a spec. */
export interface SpecEdit {
  readonly commit: CommitName;
  /** The words of the lines that it added. */
  readonly added: ReadonlySet<string>;
  /** The words of the lines that it removed. */
  readonly removed: ReadonlySet<string>;
  /** The words of the whole spec as it left it. */
  readonly left: ReadonlySet<string>;
}

/** A spec on both sides of a commit, empty where it is not there. */
export interface SpecTexts {
  readonly before: string;
  readonly after: string;
}

/**
 * Reads what a commit did to a spec, null where it changed nothing but white space, footer and targets of links. Lines
 * that only moved are neither added nor removed. A merge answers for what it did against all of its parents.
 *
 * @param sides the spec against each parent of the commit.
 */
export function specEdit(commit: CommitName, sides: readonly [SpecTexts, ...SpecTexts[]]): SpecEdit | null {
  if (sides.some(({ before, after }) => specProse(before) === specProse(after))) return null;
  const [{ after }] = sides;
  return {
    commit: { oid: commit.oid, subject: commit.subject },
    added: inAll(sides.map((side) => wordsOf(linesOnlyIn(side.after, side.before)))),
    removed: inAll(sides.map((side) => wordsOf(linesOnlyIn(side.before, side.after)))),
    left: wordsOf(proseLines(after)),
  };
}

/** The lines of one text that the other has less often. */
function linesOnlyIn(text: string, other: string): readonly string[] {
  const counts = new Map<string, number>();
  for (const line of plainLines(other)) counts.set(line, (counts.get(line) ?? 0) + 1);
  return plainLines(text).filter((line) => {
    const count = counts.get(line) ?? 0;
    counts.set(line, count - 1);
    return count <= 0;
  });
}

function plainLines(text: string): readonly string[] {
  return proseLines(text).map((line) => line.replace(/\s+/g, " ").trim());
}

function inAll([first = new Set(), ...others]: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  return new Set([...first].filter((word) => others.every((other) => other.has(word))));
}
