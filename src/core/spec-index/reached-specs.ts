import { resolveLink } from "../links/resolve-link.ts";
import type { LintedSpec } from "../lint/linted-spec.ts";
import { baseName } from "../path-parts.ts";

/** The files that a spec leads a reader to: what its text links and its footer lists. A path in code is no link. */
export function ledTo({ links, path, tree }: LintedSpec): ReadonlySet<string> {
  return new Set(
    links.flatMap(({ target, place }) => {
      const found = place === "span" ? null : resolveLink(target, path, tree);
      return found?.kind === "file" ? [found.path] : [];
    }),
  );
}

/**
 * The files that can be reached from some, over any number of specs.
 *
 * @param linksOf what each spec leads to.
 */
export function reachedFrom(
  start: ReadonlySet<string>,
  linksOf: ReadonlyMap<string, ReadonlySet<string>>,
): ReadonlySet<string> {
  const reached = new Set(start);
  for (const path of reached) for (const next of linksOf.get(path) ?? []) reached.add(next);
  return reached;
}

/**
 * The specs that have to have an entry so that all are reached: overviews and what lies higher up come first, since
 * they lead on to others.
 *
 * @param reached what is reached without.
 */
export function neededEntries(
  specs: readonly string[],
  reached: ReadonlySet<string>,
  linksOf: ReadonlyMap<string, ReadonlySet<string>>,
): readonly string[] {
  const done = new Set(reached);
  const needed: string[] = [];
  for (const spec of specs.toSorted(fromAbove)) {
    if (done.has(spec)) continue;
    needed.push(spec);
    for (const path of reachedFrom(new Set([spec]), linksOf)) done.add(path);
  }
  return needed.sort();
}

function fromAbove(one: string, other: string): number {
  const rank = (path: string) => 2 * path.split("/").length - (isOverview(path) ? 1 : 0);
  return rank(one) - rank(other) || (one < other ? -1 : 1);
}

function isOverview(path: string): boolean {
  return ["mod.spec.md", "mod.rs.spec.md", "lib.rs.spec.md", "main.rs.spec.md"].includes(baseName(path));
}

/** What a search for a way to a few specs looks at. */
export interface ReachSearch {
  /** The files that the index links. */
  readonly start: ReadonlySet<string>;
  /** The texts of all specs. */
  readonly texts: ReadonlyMap<string, string>;
  /** What a spec leads to; asked only of those whose text has the name of a file that is looked for. */
  readonly linksOf: (spec: string) => ReadonlySet<string>;
}

/** Whether a way leads from the index to a spec, searched from its end: few specs name it, so that few are parsed. */
export function isReached(spec: string, { start, texts, linksOf }: ReachSearch): boolean {
  const wanted = new Set([spec]);
  for (const goal of wanted) {
    if (start.has(goal)) return true;
    const name = baseName(goal);
    for (const [path, text] of texts) {
      if (!wanted.has(path) && text.includes(name) && linksOf(path).has(goal)) wanted.add(path);
    }
  }
  return false;
}
