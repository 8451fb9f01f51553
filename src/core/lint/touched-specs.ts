import type { ChangeSet, Tree } from "../change-set.ts";
import type { Mapping } from "../mapping.ts";

/** A spec that a change edits, adds or moves. */
export interface TouchedSpec {
  readonly path: string;
  readonly oid: string;
  /** Its path and object before the change, null where it is new. */
  readonly before: { readonly path: string; readonly oid: string } | null;
}

/** The specs of a change: those that are there after it, and where those went that are not. */
export interface TouchedSpecs {
  readonly touched: readonly TouchedSpec[];
  /** Specs that are no longer where they were: the new path, null where there is none. */
  readonly gone: ReadonlyMap<string, string | null>;
}

/** Whether a change touches anything that has the name of a spec. */
export function touchesSpec({ changes }: ChangeSet, { isSpec }: Pick<Mapping, "isSpec">): boolean {
  return changes.some(({ path, oldPath }) => isSpec(path) || (oldPath !== null && isSpec(oldPath)));
}

/**
 * Sorts the specs of a change. One that was written anew on its way, so that Git takes it for another file, is still
 * the spec of a source that moved.
 */
export function touchedSpecs(
  { changes, before, after }: ChangeSet,
  isSpec: (path: string) => boolean,
  mapping: Mapping,
): TouchedSpecs {
  const gone = new Map<string, string | null>();
  const former = new Map<string, string>();
  // What Git takes for a move may be two specs that say the same; that the source moved as well leaves no doubt.
  const likely = new Map<string, string>();
  for (const { path, oldPath } of changes) {
    if (oldPath !== null && isSpec(path)) likely.set(path, oldPath);
    if (oldPath === null || isSpec(path)) continue;
    const old = mapping.specFor(oldPath, before);
    const now = mapping.specFor(path, after);
    const isMove = old.own && now.own && old.exists && now.exists;
    if (isMove && !after.has(old.path)) former.set(now.path, old.path);
  }
  for (const [now, old] of likely) if (!former.has(now) && !hadSource(old, before)) former.set(now, old);
  for (const { path, oldPath, status } of changes) {
    const left = status === "deleted" ? path : oldPath;
    if (left !== null && isSpec(left) && !after.has(left)) gone.set(left, null);
  }
  for (const [now, old] of former) if (gone.has(old)) gone.set(old, now);
  const touched = changes.flatMap(({ path, oldOid, newOid }): readonly TouchedSpec[] => {
    if (newOid === null || !isSpec(path)) return [];
    const old = former.get(path) ?? likely.get(path) ?? null;
    const oid = old === null ? oldOid : before.oid(old);
    return [{ path, oid: newOid, before: oid === null ? null : { path: old ?? path, oid } }];
  });
  return { touched, gone };
}

/** Whether a spec has the name of a file that was beside it, so that it had to move along with that. */
function hadSource(spec: string, before: Tree): boolean {
  return before.has(spec.replace(/\.spec\.md$/, ""));
}
