import type { Tree } from "../change-set.ts";
import type { Config } from "../config/config.ts";
import { isMatchable } from "../glob/matchable-path.ts";
import { compileMayAnswer } from "./may-answer.ts";
import type { SpecTarget } from "./spec-lookup.ts";

/** What tells the spec of a source. */
interface Lookup {
  inScope(path: string): boolean;
  specFor(source: string, tree: Tree): SpecTarget;
}

/** Where more specs of one tree are asked about, all its sources are looked up once. */
const FEW = 8;

/** What is known of one tree. */
interface KnownSources {
  readonly asked: Map<string, readonly string[]>;
  index: ReadonlyMap<string, readonly string[]> | null;
}

/** Compiles the way from a spec to the sources that it answers for in a tree, in the tree's order. */
export function compileSourcesFor(
  config: Config,
  lookup: Lookup,
): (spec: string, tree: Tree) => readonly string[] {
  const mayAnswer = compileMayAnswer(config);
  const trees = new WeakMap<Tree, KnownSources>();
  const knownOf = (tree: Tree) => {
    const known = trees.get(tree) ?? { asked: new Map(), index: null };
    trees.set(tree, known);
    return known;
  };
  return (spec, tree) => {
    const known = knownOf(tree);
    const sources = known.asked.get(spec) ?? known.index?.get(spec);
    if (sources !== undefined || known.index !== null) return sources ?? [];
    if (known.asked.size >= FEW) {
      known.index = sourcesBySpec(tree.paths(), tree, lookup);
      return known.index.get(spec) ?? [];
    }
    const found = sourcesBySpec([...tree.paths()].filter(mayAnswer(spec)), tree, lookup).get(spec) ?? [];
    known.asked.set(spec, found);
    return found;
  };
}

/**
 * Sources by their spec. Read off the tree instead of turning templates around: `x.spec.md` may be the spec of `x`, of
 * `x.sh`, or of a folder.
 */
function sourcesBySpec(
  paths: Iterable<string>,
  tree: Tree,
  { inScope, specFor }: Lookup,
): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>();
  for (const path of paths) {
    if (!isMatchable(path) || !inScope(path)) continue;
    const spec = specFor(path, tree);
    if (!spec.exists) continue;
    const sources = index.get(spec.path);
    if (sources === undefined) index.set(spec.path, [path]);
    else sources.push(path);
  }
  return index;
}
