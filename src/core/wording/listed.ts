/** How many items, sources or lines a message names. */
export const NAMED = 3;

/** The first few of some names, and how many more there are. */
export function listed(names: readonly string[]): string {
  return withRest(names.slice(0, NAMED), names.length - NAMED);
}

/** Names, and how many more there are. */
export function withRest(names: readonly string[], rest: number): string {
  return rest > 0 ? `${names.join(", ")} and ${rest} more` : names.join(", ");
}
