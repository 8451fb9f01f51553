import type { Definition } from "./read-definitions.ts";
import { Uncertain } from "./uncertain.ts";

/** Where a call stands. */
export interface CallSite {
  /** Offset of the call, or of the outermost one around it. */
  readonly start: number;
  /** Inline modules around it. */
  readonly inline: readonly string[];
}

/**
 * Of the definitions of one name those that a call may mean: the last one before it in the innermost module around it, or
 * several under conditions of their own, of which each build has one. Throws {@link Uncertain} where that does not tell.
 *
 * @see https://doc.rust-lang.org/reference/macros-by-example.html#textual-scope
 */
export function meantDefinitions(
  all: readonly Definition[],
  { start, inline }: CallSite,
): readonly Definition[] {
  const seen = all.filter((definition) => definition.inline.every((name, at) => inline[at] === name));
  // Where none is seen one is brought in by a path.
  const found = seen.length === 0 ? all : innermost(seen);
  if (found.length === 0 || found.some(({ item }) => !item.rules)) throw new Uncertain("no macro by example");
  if (found.length === 1) return found;
  const conditions = new Set(found.map(({ cfg }) => cfg));
  if (conditions.size === found.length && !conditions.has("true")) return found;
  const last = seen.length === 0 ? undefined : found.findLast(({ item }) => item.start <= start);
  if (last === undefined || conditions.size > 1) throw new Uncertain("more than one macro of a name");
  return [last];
}

function innermost(seen: readonly Definition[]): readonly Definition[] {
  const depth = Math.max(...seen.map(({ inline }) => inline.length));
  return seen.filter(({ inline }) => inline.length === depth);
}
