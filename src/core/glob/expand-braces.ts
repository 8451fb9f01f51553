import { MAX_ALTERNATIVES, MAX_BRACE_DEPTH } from "./limits.ts";

/** The patterns that a glob with braces stands for, or why it is refused. */
export type Expansion =
  | { readonly kind: "patterns"; readonly patterns: readonly string[] }
  | { readonly kind: "refused"; readonly problem: string };

/** A pair of braces being read, or the pattern as a whole. */
interface Group {
  /** The alternatives before the last comma. */
  readonly finished: readonly string[];
  /** What the text behind the last comma may be so far. */
  readonly current: readonly string[];
  /** Where its text starts in the pattern. */
  readonly start: number;
  readonly commas: number;
}

/** What stands for itself: an escaped character, a bracket expression, or text without braces and commas. */
const LITERAL = /\\.|\[[!^]?\]?[^\]]*\]|[^\\[{},]+|[\\[]/sy;

/**
 * Writes `{a,b}` out as a shell does: `src/{a,b{c,d}}.rs` becomes `src/a.rs`, `src/bc.rs` and `src/bd.rs`. Braces
 * without a comma stand for themselves and come out escaped, since a regular expression would read `{3}` as a count.
 *
 * Refused are unbalanced braces, ranges such as `{1..9}`, braces nested deeper than {@link MAX_BRACE_DEPTH}, and what
 * comes to more than {@link MAX_ALTERNATIVES} patterns, since each pair of braces doubles them.
 */
export function expandBraces(pattern: string): Expansion {
  const outer: Group[] = [];
  let group = groupAt(0);
  for (let at = 0; at < pattern.length; ) {
    const literal = literalAt(pattern, at) ?? (pattern[at] === "," && outer.length === 0 ? "," : null);
    if (literal !== null) {
      group = extended(group, [literal]);
      at += literal.length;
      continue;
    }
    if (pattern[at] === "{") {
      if (outer.length === MAX_BRACE_DEPTH) return refused(`nests braces deeper than ${MAX_BRACE_DEPTH}`);
      outer.push(group);
      group = groupAt(at + 1);
    } else if (pattern[at] === ",") {
      const finished = [...group.finished, ...group.current];
      group = { ...group, finished, current: [""], commas: group.commas + 1 };
    } else {
      const enclosing = outer.pop();
      if (enclosing === undefined) return refused("has a `}` without a `{` before it");
      if (group.commas === 0 && pattern.slice(group.start, at).includes("..")) {
        return refused("has a range in braces; write the names out");
      }
      group = extended(enclosing, alternatives(group));
    }
    if (group.finished.length + group.current.length > MAX_ALTERNATIVES) {
      return refused(`stands for more than ${MAX_ALTERNATIVES} patterns by its braces`);
    }
    at += 1;
  }
  return outer.length > 0
    ? refused("has a `{` without a `}` behind it")
    : { kind: "patterns", patterns: group.current };
}

function groupAt(start: number): Group {
  return { finished: [], current: [""], start, commas: 0 };
}

function literalAt(pattern: string, at: number): string | null {
  LITERAL.lastIndex = at;
  return LITERAL.exec(pattern)?.[0] ?? null;
}

function extended(group: Group, endings: readonly string[]): Group {
  return { ...group, current: group.current.flatMap((start) => endings.map((ending) => start + ending)) };
}

function alternatives(group: Group): readonly string[] {
  if (group.commas === 0) return group.current.map((text) => `\\{${text}\\}`);
  return [...group.finished, ...group.current];
}

function refused(problem: string): Expansion {
  return { kind: "refused", problem };
}
