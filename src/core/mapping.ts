import type { Tree } from "./change-set.ts";
import type { Config } from "./config/config.ts";
import { compileGlobs, type PathTest } from "./glob.ts";
import { compileSettings, type FileSettings } from "./mapping/file-settings.ts";
import { createSpellings, type Spellings } from "./mapping/other-spelling.ts";
import { compileSourcesFor } from "./mapping/sources-for.ts";
import { compileLookup, type SpecTarget } from "./mapping/spec-lookup.ts";
import { type UnusedPattern, unusedPatterns } from "./mapping/unused-patterns.ts";

/** Which paths are sources, and which spec answers for each. */
export interface Mapping extends Spellings {
  /** Whether a path is a source, whether it needs a spec or not. */
  isSource(path: string): boolean;
  /** Whether a path is a source that needs a spec. */
  inScope(path: string): boolean;
  /** Whether a path could be a spec by its name alone. */
  isSpec(path: string): boolean;
  /** The spec of a source in a tree: the one that exists, or where a new one goes. */
  specFor(source: string, tree: Tree): SpecTarget;
  /** The sources in scope that a spec answers for in a tree, in the tree's order. */
  sourcesFor(spec: string, tree: Tree): readonly string[];
  settingsFor(source: string): FileSettings;
  /** The globs that a person wrote into the configuration and that match no path of the tree. */
  unusedPatterns(tree: Tree): readonly UnusedPattern[];
}

/**
 * Compiles a configuration, once for a run.
 *
 * @param specIgnore what `.specignore` names, or null where there is none.
 */
export function createMapping(config: Config, specIgnore: PathTest | null): Mapping {
  const isNamed = compileGlobs(config.sources);
  const isIgnored = compileGlobs(config.ignore);
  const settingsFor = compileSettings(config);
  const { specFor, isSpec } = compileLookup(config, settingsFor);
  const isSource = (path: string) => isNamed(path) && !isSpec(path);
  const inScope = (path: string) => isSource(path) && !isIgnored(path) && specIgnore?.(path) !== true;

  return {
    ...createSpellings(),
    isSource,
    inScope,
    isSpec,
    specFor,
    sourcesFor: compileSourcesFor(config, { inScope, specFor }),
    settingsFor,
    unusedPatterns: (tree) => unusedPatterns(config, tree),
  };
}
