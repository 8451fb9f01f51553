import { whereText } from "../../shape/predicate-shape.ts";

/** The parts of an impl that its users can tell apart, each in one spelling. */
export interface ImplParts {
  readonly trait: string;
  readonly self: string;
  readonly predicates: readonly string[];
  /** `Item = u8`, one for each associated type. */
  readonly types: readonly string[];
  /** `unsafe `, `! `, attributes. */
  readonly marks: string;
}

/** The signature of a trait impl. */
export function implShape(parts: ImplParts): string {
  const types = parts.types.length === 0 ? "" : ` { ${[...parts.types].sort().join(" ; ")} }`;
  return `${parts.marks}impl ${parts.trait} for ${parts.self}${whereText(parts.predicates)}${types}`;
}

/**
 * What makes two trait impls the same item: trait and type by their last names, with their arguments, so that spelling
 * a path longer or shorter does not make another item.
 */
export function implKey(trait: string, self: string): string {
  return `i:${shortPaths(trait)} for ${shortPaths(self)}`;
}

/** Every path cut to its last name. */
export function shortPaths(shape: string): string {
  return shape
    .split(" ")
    .map((atom) => atom.slice(atom.lastIndexOf("::") + 1).replace(/^:|^\?/, ""))
    .join(" ");
}
