import type { Tree } from "../../src/core/change-set.ts";

/** A tree that holds these paths; each is its own object id. */
export function treeOf(...paths: readonly string[]): Tree {
  const held = new Set(paths);
  return {
    has: (path) => held.has(path),
    paths: () => held.keys(),
    oid: (path) => (held.has(path) ? path : null),
  };
}
