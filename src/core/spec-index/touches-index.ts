import type { ChangeSet } from "../change-set.ts";
import { touchesSpec } from "../lint/touched-specs.ts";
import type { Mapping } from "../mapping.ts";

/** Whether a change may do something to an index: it touches a spec or the index, or takes away what it may link. */
export function touchesIndex(
  changeSet: ChangeSet,
  mapping: Pick<Mapping, "isSpec">,
  index: { readonly path: string },
): boolean {
  return (
    touchesSpec(changeSet, mapping) ||
    changeSet.changes.some(
      ({ path, oldPath, newOid }) => path === index.path || oldPath !== null || newOid === null,
    )
  );
}
