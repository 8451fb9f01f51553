import type { Tree } from "../change-set.ts";
import { DEFAULT_CONFIG } from "../config/defaults.ts";
import { createMapping } from "../mapping.ts";
import { baseName, inFolder } from "../path-parts.ts";
import { expandTemplate } from "../spec-template.ts";

/** How many sources have a spec where a template says. */
export interface TemplateMatch {
  readonly template: string;
  readonly sources: number;
}

/** Where a repository keeps its specs. */
export interface SpecLayout {
  /** Sources that need a spec, by the default settings. */
  readonly sources: number;
  /** How many of them have one without any configuration. */
  readonly matchedByDefault: number;
  /** The templates that find specs, the one that finds most first; each finds some that those before it do not. */
  readonly templates: readonly TemplateMatch[];
  /** Whether the specs are overviews of folders alone. */
  readonly areOverviews: boolean;
}

const BESIDE = [
  "{dir}/{base}.spec.md",
  "{dir}/{stem}.spec.md",
  "{dir}/{base}.md",
  "{dir}/{stem}.md",
] as const;

/** The end of a spec's name behind its source's. */
const ENDS = [".spec.md", ".md"] as const;

/** Folders of specs that are tried; there are more only where many folders mirror the sources. */
const MOST_FOLDERS = 16;

/**
 * Counts which templates find a spec for how many sources: beside them, or in a folder that mirrors theirs.
 *
 * @param tree the index.
 */
export function specLayout(tree: Tree): SpecLayout {
  const mapping = createMapping(DEFAULT_CONFIG, null);
  const sources = [...tree.paths()].filter((path) => mapping.inScope(path));
  const found = new Map(
    [...BESIDE, ...mirrors(tree, sources)].map((template) => [template, sourcesOf(template, sources, tree)]),
  );
  const isOverview = (path: string) => baseName(path) === "mod.spec.md";
  const templates = chooseTemplates(found);
  return {
    sources: sources.length,
    matchedByDefault: sources.filter((source) => mapping.specFor(source, tree).exists).length,
    templates,
    areOverviews: templates.length === 0 && [...tree.paths()].some(isOverview),
  };
}

function sourcesOf(template: string, sources: readonly string[], tree: Tree): ReadonlySet<string> {
  return new Set(
    sources.filter((source) => {
      const spec = expandTemplate(template, source);
      // An overview is a spec of `mod.rs` by the way; it does not show where specs are.
      return spec !== null && baseName(spec) !== "mod.spec.md" && tree.has(spec);
    }),
  );
}

/** Templates such as `docs/specs/{path}.spec.md`, for folders in which a spec has the path of a source. */
function mirrors(tree: Tree, sources: readonly string[]): readonly string[] {
  const known = new Set(sources);
  const found = new Map<string, number>();
  for (const path of tree.paths()) {
    const end = ENDS.find((each) => path.endsWith(each));
    if (end === undefined) continue;
    const parts = path.slice(0, -end.length).split("/");
    for (let depth = 1; depth < parts.length; depth += 1) {
      if (!known.has(parts.slice(depth).join("/"))) continue;
      const template = inFolder(parts.slice(0, depth).join("/"), `{path}${end}`);
      found.set(template, (found.get(template) ?? 0) + 1);
    }
  }
  return [...found]
    .sort(([one, ones], [other, others]) => others - ones || (one < other ? -1 : 1))
    .slice(0, MOST_FOLDERS)
    .map(([template]) => template);
}

/** Takes the template that finds most of what is left, until none finds more; of equals the one that is tried first. */
function chooseTemplates(found: ReadonlyMap<string, ReadonlySet<string>>): readonly TemplateMatch[] {
  const chosen: TemplateMatch[] = [];
  const covered = new Set<string>();
  for (;;) {
    let best: TemplateMatch | null = null;
    for (const [template, sources] of found) {
      const left = [...sources].filter((source) => !covered.has(source)).length;
      if (left > (best?.sources ?? 0)) best = { template, sources: left };
    }
    if (best === null) return chosen;
    chosen.push(best);
    for (const source of found.get(best.template) ?? []) covered.add(source);
  }
}
