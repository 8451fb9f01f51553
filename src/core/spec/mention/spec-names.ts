import { locateFooter, withoutFooter } from "../footer/locate-footer.ts";
import { readSpecDocument } from "../spec-document.ts";
import { namedPlaces } from "./mention-index.ts";
import { plainStretches } from "./plain-stretches.ts";

/** The names that a spec says, without their places. */
export interface SpecNames {
  /** Sorted. */
  readonly names: readonly string[];
  /** Beginnings of names, as in `FOO_*`; sorted. */
  readonly prefixes: readonly string[];
}

/** Reads the names out of a spec: those for which an index of its mentions has places. */
export function specNames(text: string): SpecNames {
  const body = withoutFooter(text, locateFooter(text));
  const { code, prose } = namedPlaces(text, plainStretches(body) ?? readSpecDocument(text));
  const names = new Set<string>();
  const prefixes = new Set<string>();
  for (const { name, isPrefix } of [...code, ...prose]) {
    if (!isPrefix) names.add(name);
    else if (name.length > 1) prefixes.add(name);
  }
  return { names: [...names].sort(), prefixes: [...prefixes].sort() };
}

/** Makes the test whether names are said. */
export function nameTest({ names, prefixes }: SpecNames): (name: string) => boolean {
  const whole = new Set(names);
  return (name) => whole.has(name) || prefixes.some((prefix) => name.startsWith(prefix));
}
