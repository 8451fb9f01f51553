import type { AuditCounts, AuditedSource, AuditGroup, ItemTotals } from "./audit-report.ts";

/** Counts sources. */
export function countSources(sources: readonly AuditedSource[]): AuditCounts {
  const required = sources.filter((source) => source.required);
  const missing = required.filter(({ status }) => status === "missing").length;
  const covered = required.length - missing;
  return {
    sources: sources.length,
    required: required.length,
    covered,
    missing,
    percent: percentOf(covered, required.length),
  };
}

/**
 * Counts sources group by group.
 *
 * @param nameOf the group of a source, null for none.
 * @param order the names in the order wanted; without it they are sorted. What is in no group comes last.
 */
export function countGroups(
  sources: readonly AuditedSource[],
  nameOf: (source: AuditedSource) => string | null,
  order: readonly string[] | null = null,
): readonly AuditGroup[] {
  const groups = new Map<string | null, AuditedSource[]>((order ?? []).map((name) => [name, []]));
  for (const source of sources) {
    const name = nameOf(source);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [source]);
    else group.push(source);
  }
  const names = [...groups.keys()].filter((name) => name !== null);
  if (order === null) names.sort();
  return [...names, ...(groups.has(null) ? [null] : [])].map((name) => ({
    name,
    ...countSources(groups.get(name) ?? []),
  }));
}

/** A share in percent with one digit, rounded down so that 100 means all; 100 of nothing. */
export function percentOf(part: number, whole: number): number {
  return whole === 0 ? 100 : Math.floor((1000 * part) / whole) / 10;
}

/** Sums the figures of the sources that have them. */
export function itemTotals(sources: readonly AuditedSource[]): ItemTotals {
  const figures = sources.flatMap(({ items }) => items ?? []);
  const all = figures.reduce((sum, one) => sum + one.all, 0);
  const unmentioned = figures.reduce((sum, one) => sum + one.unmentioned.length, 0);
  return { all, mentioned: all - unmentioned, percent: percentOf(all - unmentioned, all) };
}
