import type { Phase } from "../config/config.ts";
import { isMatchable } from "../glob/matchable-path.ts";
import { compileGlobs } from "../glob.ts";

/** Compiles `phases` into the name of the first that a path belongs to, null for none. */
export function phaseFinder(phases: readonly Phase[]): (path: string) => string | null {
  const compiled = phases.map(({ name, files }) => ({ name, matches: compileGlobs(files) }));
  return (path) => (isMatchable(path) ? (compiled.find(({ matches }) => matches(path))?.name ?? null) : null);
}
