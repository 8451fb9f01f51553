import type { AttributeFacts } from "./attributes.ts";

/** The attributes that count, written before an item. */
export function spellMarks(facts: AttributeFacts): string {
  const reprs = facts.reprs.length === 0 ? [] : [`repr(${facts.reprs.join(", ")})`];
  return [...facts.kept, ...reprs].map((mark) => `#[${mark}] `).join("");
}

/** The same with the condition, for what is part of another item's signature: a parameter, a variant's field. */
export function spellGuardedMarks(facts: AttributeFacts): string {
  return `${facts.cfg === "true" ? "" : `#[cfg(${facts.cfg})] `}${spellMarks(facts)}`;
}
