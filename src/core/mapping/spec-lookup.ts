import type { Tree } from "../change-set.ts";
import type { Config } from "../config/config.ts";
import { compileGlobs } from "../glob.ts";
import { baseName, folderOf, foldersAbove, inFolder } from "../path-parts.ts";
import { couldComeFrom, expandTemplate, namesItsSource } from "../spec-template.ts";
import type { FileSettings } from "./file-settings.ts";

/** The spec that answers for a source. */
export interface SpecTarget {
  readonly path: string;
  /** Whether it is in the tree; if not, this is where a new one goes. */
  readonly exists: boolean;
  /** Whether it is this source's alone. One that answers for several outlives each of them. */
  readonly own: boolean;
}

/** Finds specs, and tells them from sources. */
export interface SpecLookup {
  specFor(source: string, tree: Tree): SpecTarget;
  isSpec(path: string): boolean;
}

/** Where a source's spec is by convention. */
export const OWN_TEMPLATE = "{dir}/{base}.spec.md";

/** The spec of a folder or a crate. */
export const OVERVIEW_NAME = "mod.spec.md";

const CRATE_ROOTS: ReadonlySet<string> = new Set(["lib.rs", "main.rs"]);

type Place = Omit<SpecTarget, "exists">;

/**
 * Compiles where specs are: an entry of `map` that names the source, else the first of `specs` that exists in the
 * tree. Where the configuration is silent, a folder's `mod.spec.md` also answers for its `mod.rs`, `lib.rs` and
 * `main.rs`, and the crate's for the latter two; with `overview: "nearest"` it answers for whatever lies below it.
 */
export function compileLookup(config: Config, settingsFor: (path: string) => FileSettings): SpecLookup {
  const entries = config.map.map(({ files, spec }) => ({ spec, matches: compileGlobs(files) }));
  const templates = config.specs ?? [OWN_TEMPLATE];
  const hasOverviews = usesOverviews(config);
  const tests = [...templates, ...config.map.map(({ spec }) => spec)].map(couldComeFrom);

  const places = (source: string, tree: Tree): readonly Place[] => {
    const mapped = entries
      .filter(({ matches }) => matches(source))
      .flatMap(({ spec }) => placeOf(spec, source));
    if (mapped.length > 0) return mapped.slice(0, 1);
    const own = templates.flatMap((template) => placeOf(template, source));
    const conventional = config.specs === null ? overviews(source, tree) : [];
    const nearest = settingsFor(source).overview === "nearest" ? overviewsAbove(source, tree) : [];
    return [...own, ...conventional, ...nearest];
  };

  return {
    specFor(source, tree) {
      const candidates = places(source, tree);
      const found = candidates.find(({ path }) => tree.has(path));
      const target = found ?? candidates[0] ?? { path: `${source}.spec.md`, own: true };
      return { ...target, exists: tree.has(target.path) };
    },
    isSpec: (path) =>
      (hasOverviews && baseName(path) === OVERVIEW_NAME) || tests.some((couldBe) => couldBe(path)),
  };
}

/** Whether specs of folders answer for sources, by convention or by a setting. */
export function usesOverviews({ specs, overview, overrides }: Config): boolean {
  return (
    specs === null || overview === "nearest" || overrides.some((override) => override.overview === "nearest")
  );
}

/** The place that a template gives, none where it asks for the name of a folder that has none. */
function placeOf(template: string, source: string): readonly Place[] {
  const path = expandTemplate(template, source);
  return path === null ? [] : [{ path, own: namesItsSource(template) }];
}

function overviews(source: string, tree: Tree): readonly Place[] {
  const base = baseName(source);
  const isCrateRoot = CRATE_ROOTS.has(base);
  if (base !== "mod.rs" && !isCrateRoot) return [];
  const crate = isCrateRoot ? crateFolder(source, tree) : null;
  return [folderOf(source), ...(crate === null ? [] : [crate])].map(overviewIn);
}

/** The overviews from the source's folder up to its crate's, or to the root where no crate is told. */
function overviewsAbove(source: string, tree: Tree): readonly Place[] {
  const folders = [...foldersAbove(source)];
  const crate = crateFolder(source, tree);
  return folders.slice(0, crate === null ? folders.length : folders.indexOf(crate) + 1).map(overviewIn);
}

function overviewIn(folder: string): Place {
  return { path: inFolder(folder, OVERVIEW_NAME), own: false };
}

/** The nearest folder above a source that holds a `Cargo.toml`. */
function crateFolder(source: string, tree: Tree): string | null {
  for (const folder of foldersAbove(source)) if (tree.has(inFolder(folder, "Cargo.toml"))) return folder;
  return null;
}
