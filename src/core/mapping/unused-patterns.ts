import type { Tree } from "../change-set.ts";
import type { Config } from "../config/config.ts";
import { DEFAULT_CONFIG } from "../config/defaults.ts";
import type { KeyPath } from "../config/key-path.ts";
import { isMatchable } from "../glob/matchable-path.ts";
import { compileGlobs } from "../glob.ts";

/** A glob of the configuration that matches nothing. */
export interface UnusedPattern {
  readonly pattern: string;
  /** Where it stands in the configuration. */
  readonly keyPath: KeyPath;
}

/**
 * The globs that match no path of the tree, in the order of the configuration. Those that a configuration without
 * them would have anyway, such as the one for Cargo's `target`, are there in case and need not match.
 */
export function unusedPatterns(config: Config, tree: Tree): readonly UnusedPattern[] {
  let open = writtenPatterns(config).map((written) => ({
    ...written,
    matches: compileGlobs([written.pattern]),
  }));
  for (const path of tree.paths()) {
    if (open.length === 0) break;
    if (isMatchable(path)) open = open.filter(({ matches }) => !matches(path));
  }
  return open.map(({ pattern, keyPath }) => ({ pattern, keyPath }));
}

function writtenPatterns(config: Config): readonly UnusedPattern[] {
  const patterns = (globs: readonly string[], ...keys: KeyPath) =>
    globs.map((pattern, at) => ({ pattern, keyPath: [...keys, at] }));
  const preset: ReadonlySet<string> = new Set([...DEFAULT_CONFIG.sources, ...DEFAULT_CONFIG.ignore]);
  return [
    ...patterns(config.sources, "sources"),
    ...patterns(config.ignore, "ignore"),
    ...config.map.flatMap(({ files }, at) => patterns(files, "map", at, "files")),
    ...config.overrides.flatMap(({ files }, at) => patterns(files, "overrides", at, "files")),
    ...config.phases.flatMap(({ files }, at) => patterns(files, "phases", at, "files")),
    ...patterns(config.audit.generated, "audit", "generated"),
  ].filter(({ pattern }) => !preset.has(pattern));
}
