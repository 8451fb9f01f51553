import type { ChangeSet } from "../change-set.ts";
import type { SpecTarget } from "../mapping/spec-lookup.ts";
import type { Mapping } from "../mapping.ts";
import type { ChangedSides } from "./changed-sides.ts";

/** What became of a module's spec, as far as names and object ids tell. */
export type SpecFate =
  | { readonly kind: "unchanged" | "added" | "missing" | "deleted" }
  | { readonly kind: "edited" | "moved"; readonly oldOid: string; readonly newOid: string };

/** A module's spec. */
export interface PlannedSpec {
  /** The spec that answers for the source, or where a new one goes; for a deleted source the one that did. */
  readonly path: string;
  /** Whether it is there after the change. */
  readonly exists: boolean;
  /** Object id of its text after the change, null where it is not there or the change leaves it as it was. */
  readonly oid: string | null;
  /** Only where its API block counts: object id of its text after the change, changed or not. */
  readonly blockOid?: string | null;
  /** Whether it is this source's alone. */
  readonly own: boolean;
  readonly fate: SpecFate;
  /** Whether the source had a spec before the change. */
  readonly hadSpec: boolean;
  /** The source's own spec, where the source left it and it answers for nothing any more. */
  readonly leftBehind: string | null;
}

/** A source's specs on both sides of a change; null where the source is not there. */
export interface SpecSides {
  readonly before: SpecTarget | null;
  readonly after: SpecTarget | null;
}

/** What a spec is planned from. */
export interface SpecContext {
  readonly changeSet: ChangeSet;
  readonly mapping: Mapping;
  readonly sides: ChangedSides;
}

/** Compares the spec that answered for a source before a change with the one that does after it. */
export function planSpec({ before, after }: SpecSides, context: SpecContext): PlannedSpec {
  const { changeSet, mapping, sides } = context;
  const target = after ?? before;
  if (target === null) throw new Error("a source that is on neither side of a change");
  const stays = before?.exists === true && changeSet.after.has(before.path);
  const isLeft =
    stays &&
    before.own &&
    before.path !== after?.path &&
    mapping.sourcesFor(before.path, changeSet.after).length === 0;
  const exists = after === null ? stays : after.exists;
  return {
    path: target.path,
    exists,
    oid: sides.after(target.path),
    own: target.own,
    fate: after === null ? fateWithoutSource(before, context) : fateWithSource({ before, after }, context),
    hadSpec: before?.exists === true,
    leftBehind: isLeft ? before.path : null,
  };
}

function fateWithoutSource(before: SpecTarget | null, context: SpecContext): SpecFate {
  if (before?.exists !== true) return { kind: "missing" };
  return context.changeSet.after.has(before.path) ? fateInPlace(before.path, context) : { kind: "deleted" };
}

function fateWithSource(
  { before, after }: { readonly before: SpecTarget | null; readonly after: SpecTarget },
  context: SpecContext,
): SpecFate {
  const { changeSet, sides } = context;
  const isGone = before?.exists === true && !changeSet.after.has(before.path);
  if (!after.exists) return { kind: isGone ? "deleted" : "missing" };
  if (changeSet.before.has(after.path)) return fateInPlace(after.path, context);
  const oldOid = isGone ? sides.before(before.path) : null;
  const newOid = sides.after(after.path);
  return oldOid === null || newOid === null ? { kind: "added" } : { kind: "moved", oldOid, newOid };
}

/** A spec that is there on both sides under one name. */
function fateInPlace(path: string, { sides }: SpecContext): SpecFate {
  const oldOid = sides.before(path);
  const newOid = sides.after(path);
  return oldOid === null || newOid === null || oldOid === newOid
    ? { kind: "unchanged" }
    : { kind: "edited", oldOid, newOid };
}
