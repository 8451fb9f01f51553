/** Entries of a long list that a page unpacks together: so few that a panel opens at once, enough to pack well. */
export const PART_SIZE = 64;

/** A list in parts of that size, the last one shorter. */
export function inParts<Value>(list: readonly Value[]): readonly (readonly Value[])[] {
  const count = Math.ceil(list.length / PART_SIZE);
  return Array.from({ length: count }, (_, part) => list.slice(part * PART_SIZE, (part + 1) * PART_SIZE));
}
