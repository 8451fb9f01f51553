import type { SpecFault } from "./spec-fault.ts";

/**
 * Faults that a change brought: those of a spec after it, less those that were there before. What stands twice and
 * stood once is told once, where it stands last.
 */
export function newFaults(after: readonly SpecFault[], before: readonly SpecFault[]): readonly SpecFault[] {
  const known = new Map<string, number>();
  for (const fault of before) known.set(keyOf(fault), (known.get(keyOf(fault)) ?? 0) + 1);
  return after.filter((fault) => {
    const count = known.get(keyOf(fault)) ?? 0;
    if (count > 0) known.set(keyOf(fault), count - 1);
    return count === 0;
  });
}

/** A link that is written anew because its file moved is still the link that it was. */
function keyOf(fault: SpecFault): string {
  const { rule, items } = fault;
  if (rule === "footer-link-annotated") return [rule, fault.facts.annotation].join("\0");
  if (rule === "footer-link-bare") return rule;
  return [rule, ...items].join("\0");
}
