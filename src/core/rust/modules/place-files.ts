import type { CrateModule, ModulePart } from "./crate-module.ts";
import type { Sources } from "./sources.ts";

/** What declares a module in another file, or takes one in. */
const HOLDS_MODULES = /\bmod\s+[\w#]+\s*;|\binclude\s*!/;

/** A module, and the part of it that a file holds. */
export interface PlacedPart {
  readonly module: CrateModule;
  readonly part: ModulePart;
}

/**
 * The modules that the files of a crate hold, by path. Files without declarations of modules are not looked into.
 */
export function placeFiles(
  roots: readonly CrateModule[],
  sources: Sources,
): ReadonlyMap<string, readonly CrateModule[]> {
  const placed = new Map<string, CrateModule[]>();
  const open = [...roots];
  for (let module = open.pop(); module !== undefined; module = open.pop()) {
    const files = new Set(module.files);
    const isOpened =
      files.size === 0 || [...files].some((file) => HOLDS_MODULES.test(sources.text(file) ?? ""));
    for (const part of isOpened ? module.parts : []) {
      files.add(part.file);
      const { mods, testMods } = part.facts;
      for (const fact of [...mods, ...testMods]) open.push(module.child(fact, part));
    }
    for (const file of files) {
      const modules = placed.get(file);
      if (modules === undefined) placed.set(file, [module]);
      else modules.push(module);
    }
  }
  return placed;
}

/** The parts of a module, and of the inline modules in it, that one file holds. */
export function partsIn(file: string, modules: readonly CrateModule[]): readonly PlacedPart[] {
  const found: PlacedPart[] = [];
  const seen = new Set<CrateModule>();
  const open = [...modules];
  for (let module = open.pop(); module !== undefined; module = open.pop()) {
    if (seen.has(module)) continue;
    seen.add(module);
    for (const part of module.parts) {
      if (part.file !== file) continue;
      found.push({ module, part });
      for (const fact of part.facts.mods) if (fact.body !== null) open.push(module.child(fact, part));
    }
  }
  return found;
}
