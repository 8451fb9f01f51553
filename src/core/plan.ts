import type { ChangeSet } from "./change-set.ts";
import type { Mapping } from "./mapping.ts";
import { type LostSpec, lostSpecs } from "./plan/lost-specs.ts";
import { isRust, type PlannedModule, planModules } from "./plan/planned-module.ts";
import type { SpecFate } from "./plan/planned-spec.ts";

/** What a check looks at: the sources in scope that a change touches, and the specs that it takes away. */
export interface CheckPlan {
  readonly mode: ChangeSet["mode"];
  readonly base: string | null;
  readonly head: string;
  readonly modules: readonly PlannedModule[];
  readonly lostSpecs: readonly LostSpec[];
}

/** What narrows a check. */
export interface PlanOptions {
  /** Files and folders, relative to the root: only modules with a part among them count. Empty for all. */
  readonly paths: readonly string[];
  /** Changed paths: only modules whose source or former source is among them count. Null or absent for all. */
  readonly among?: ReadonlySet<string> | null;
}

/**
 * Tells from names and object ids alone what has to be read and judged. Nothing is read where both sides hold the
 * same object: a file that only moved, or only became executable.
 *
 * @throws SpecCheckError `object` for a changed path that no disk could hold.
 */
export function planCheck(
  changeSet: ChangeSet,
  mapping: Mapping,
  { paths, among = null }: PlanOptions,
): CheckPlan {
  const isNamed = namedPaths(paths);
  const isWanted = (path: string | null) => path !== null && isNamed(path);
  const isAmong = (path: string | null) => path !== null && (among === null || among.has(path));
  const lost = lostSpecs(changeSet, mapping);
  const modules = planModules(changeSet, mapping, lost).filter(
    ({ source, previousSource, spec }) =>
      [source, previousSource].some(isAmong) &&
      [source, previousSource, spec.path, spec.leftBehind].some(isWanted),
  );
  return {
    mode: changeSet.mode,
    base: changeSet.base,
    head: changeSet.head,
    modules,
    lostSpecs: lost.filter(({ spec, sources }) => [spec, ...sources].some(isWanted)),
  };
}

/** Ids of the blobs whose text is asked for to judge one module. */
export function objectsOf({ source, before, after, spec }: PlannedModule): readonly string[] {
  const { fate } = spec;
  const sources = before === after || !isRust(source) ? [] : [before, after].filter((oid) => oid !== null);
  if (sources.length === 0 && !isCompared(fate)) return [];
  const asked = sources.length === 0 ? [] : [spec.oid, spec.blockOid ?? null].filter((oid) => oid !== null);
  const texts = [...sources, ...asked];
  return isCompared(fate) ? [...texts, fate.oldOid, fate.newOid] : texts;
}

function isCompared(fate: SpecFate): fate is Extract<SpecFate, { readonly oldOid: string }> {
  return (fate.kind === "edited" || fate.kind === "moved") && fate.oldOid !== fate.newOid;
}

/** Tells the paths that are among some files and folders or below them; with none of these every path is. */
export function namedPaths(paths: readonly string[]): (path: string) => boolean {
  const named = paths.map((path) => path.replace(/^(\.\/)+/, "").replace(/\/+$/, ""));
  if (named.length === 0 || named.some((path) => path === "" || path === ".")) return () => true;
  return (path) => named.some((name) => path === name || path.startsWith(`${name}/`));
}
