import type { Random } from "../support/random.ts";
import type { Edit } from "./edit.ts";
import type { Site, SiteKind } from "./site.ts";
import type { Tier } from "./standing.ts";

/** One way to edit a file. */
export interface Mutation {
  readonly name: string;
  /** The kinds of site it can be done at. */
  readonly kinds: readonly SiteKind[];
  /** The edits, or null where the site does not lend itself to it. */
  readonly edit: (site: Site, random: Random) => readonly Edit[] | null;
  /** The visibility that it writes at the site: it counts when the site is seen less far or farther by it. */
  readonly becomes?: Tier;
  /** It puts something public into the site, whatever stands there already. */
  readonly adds?: true;
  /** What it does to private items counts when those do. */
  readonly private?: true;
}

/** Kinds that a visibility can stand at. */
export const WITH_VISIBILITY: readonly SiteKind[] = [
  ...(["fn", "struct", "union", "enum", "trait", "type", "const", "static", "mod", "use"] as const),
];

/** Whether a member stands in one of these kinds. */
export function isIn(site: Site, ...kinds: readonly SiteKind[]): boolean {
  return site.parent !== null && kinds.includes(site.parent.kind);
}

/** Whether a visibility may be written at a site: not in traits, impls of traits and variants. */
export function takesVisibility(site: Site): boolean {
  return !isIn(site, "trait", "trait impl", "variant", "enum");
}
