import type { Tree } from "../change-set.ts";
import { isMatchable } from "../glob/matchable-path.ts";
import { rememberingSpecs } from "../mapping/remembering-specs.ts";
import type { Mapping } from "../mapping.ts";

/** A source in scope, and what answers for it. */
export interface SpeccedSource {
  readonly path: string;
  readonly status: "own" | "overview" | "missing";
}

/** The sources in scope as the last commit of a month left them. */
export interface SpeccedMonth {
  /** `2026-11`. */
  readonly month: string;
  readonly sources: readonly SpeccedSource[];
}

/** Tells of the trees of some months, one after the other, which sources have a spec: by paths and settings alone. */
export function speccedMonths(
  mapping: Pick<Mapping, "inScope" | "specFor">,
): (month: string, tree: Tree) => SpeccedMonth {
  const specFor = rememberingSpecs(mapping.specFor);
  const known = new Map<string, boolean>();
  const inScope = (path: string) => {
    const found = known.get(path) ?? (isMatchable(path) && mapping.inScope(path));
    known.set(path, found);
    return found;
  };
  return (month, tree) => {
    const sources = [...tree.paths()].filter(inScope).map((path): SpeccedSource => {
      const { exists, own } = specFor(path, tree);
      return { path, status: exists ? (own ? "own" : "overview") : "missing" };
    });
    return { month, sources };
  };
}
