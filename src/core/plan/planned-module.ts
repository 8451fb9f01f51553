import type { ChangeSet, FileChange } from "../change-set.ts";
import type { FileSettings } from "../mapping/file-settings.ts";
import type { Mapping } from "../mapping.ts";
import { changedSides } from "./changed-sides.ts";
import type { LostSpec } from "./lost-specs.ts";
import { type PlannedSpec, planSpec } from "./planned-spec.ts";

/** A source in scope that a change touches. */
export interface PlannedModule {
  /** The source's path after the change; for a deletion the path that is gone. */
  readonly source: string;
  readonly previousSource: string | null;
  readonly status: FileChange["status"];
  /** Object id before, null where the source was not there or not in scope. */
  readonly before: string | null;
  /** Object id after, null where the source is not there or not in scope. */
  readonly after: string | null;
  readonly spec: PlannedSpec;
  /** Whether its spec is among those that the change takes away: then that is the one thing to mend. */
  readonly lostItsSpec: boolean;
  readonly settings: FileSettings;
}

/** Whether a source is Rust. Others may have specs too, and theirs must not be orphaned, but no API that we read. */
export function isRust(source: string): boolean {
  return source.endsWith(".rs");
}

type SourceChange = Pick<PlannedModule, "source" | "previousSource" | "status" | "before" | "after">;

/** The sources in scope that a change touches, with what became of their specs, in the order of the changes. */
export function planModules(
  changeSet: ChangeSet,
  mapping: Mapping,
  lost: readonly LostSpec[],
): readonly PlannedModule[] {
  const changes = changeSet.changes.flatMap((change) => sourceChange(change, mapping));
  if (changes.length === 0) return [];
  const sides = changedSides(changeSet);
  const without = new Set(lost.flatMap(({ sources }) => sources));
  return changes.map((change) => {
    const { source, previousSource, status } = change;
    const before = status === "added" ? null : mapping.specFor(previousSource ?? source, changeSet.before);
    const after = status === "deleted" ? null : mapping.specFor(source, changeSet.after);
    const spec = planSpec({ before, after }, { changeSet, mapping, sides });
    const settings = mapping.settingsFor(source);
    const countsBlock = settings.require === "signature" && isRust(source) && spec.exists;
    return {
      ...change,
      spec: countsBlock ? { ...spec, blockOid: changeSet.after.oid(spec.path) } : spec,
      lostItsSpec: without.has(source),
      settings,
    };
  });
}

/** A source that moves into scope is new, one that moves out of scope is gone: nothing answers for it there. */
function sourceChange(change: FileChange, { inScope }: Mapping): readonly SourceChange[] {
  const { status, path, oldPath, oldOid, newOid } = change;
  if (oldPath === null) {
    return inScope(path)
      ? [{ source: path, previousSource: null, status, before: oldOid, after: newOid }]
      : [];
  }
  const wasIn = inScope(oldPath);
  if (inScope(path)) {
    return wasIn
      ? [{ source: path, previousSource: oldPath, status, before: oldOid, after: newOid }]
      : [{ source: path, previousSource: null, status: "added", before: null, after: newOid }];
  }
  return wasIn
    ? [{ source: oldPath, previousSource: null, status: "deleted", before: oldOid, after: null }]
    : [];
}
