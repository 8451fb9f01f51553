import type { ChangeSet, Tree } from "../change-set.ts";
import type { Mapping } from "../mapping.ts";

/** A mapping and the trees to ask it about. */
export interface AssumedSpecs {
  readonly mapping: Mapping;
  /** The same change in a history where every source has had its spec. */
  view(changeSet: ChangeSet): ChangeSet;
}

/**
 * Lets every source in scope have its spec, as if it had been written with the source, gone with it, and stayed as it
 * was in between: what a team would have been asked for if it had kept specs. Specs that are really there count.
 */
export function assumeSpecs(mapping: Mapping): AssumedSpecs {
  const sources = new Map<string, string>();
  const views = new WeakMap<Tree, Tree>();
  const viewOf = (tree: Tree): Tree => {
    const known = views.get(tree);
    if (known !== undefined) return known;
    const view: Tree = {
      has: (path) => tree.has(path) || tree.has(sources.get(path) ?? path),
      oid: (path) => tree.oid(path),
      paths: () => tree.paths(),
    };
    views.set(tree, view);
    return view;
  };
  return {
    mapping: {
      ...mapping,
      specFor(source, tree) {
        const target = mapping.specFor(source, tree);
        if (target.exists || !tree.has(source)) return target;
        sources.set(target.path, source);
        return { ...target, exists: true };
      },
    },
    view: (changeSet) => ({
      ...changeSet,
      before: viewOf(changeSet.before),
      after: viewOf(changeSet.after),
    }),
  };
}
