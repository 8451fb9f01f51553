import { baseName, folderOf, stemAndExtension } from "../path-parts.ts";
import {
  inlinePlace,
  type ModuleFile,
  type ModulePlace,
  moduleFiles,
  rootPlace,
} from "../rust/modules/mod-files.ts";
import type { DeclaredModule } from "./declared-modules.ts";

/** The sources of a tree and the modules that they declare. */
export interface DeclaringSources {
  has(path: string): boolean;
  modulesOf(path: string): readonly DeclaredModule[];
}

const ROOTS: ReadonlySet<string> = new Set(["mod.rs", "lib.rs", "main.rs"]);

/**
 * The files that only tests are built with: whatever declares them is `#[cfg(test)] mod tests;`, or is a file of this
 * kind itself.
 */
export function testFiles(paths: readonly string[], sources: DeclaringSources): ReadonlySet<string> {
  const leavesOf = new Map<string, readonly Leaf[]>();
  const declarers = new Map<string, (readonly [declarer: string, isTest: boolean])[]>();
  const open: string[] = [];
  for (const path of paths) {
    const leaves = filesOf(sources.modulesOf(path), { path, place: placeOf(path) }, sources);
    leavesOf.set(path, leaves);
    for (const { file, isTest } of leaves) {
      const known = declarers.get(file);
      if (known === undefined) declarers.set(file, [[path, isTest]]);
      else known.push([path, isTest]);
      if (isTest) open.push(file);
    }
  }
  const found = new Set<string>();
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const isTest = declarers.get(next)?.every(([declarer, told]) => told || found.has(declarer)) === true;
    if (found.has(next) || !isTest) continue;
    found.add(next);
    for (const { file } of leavesOf.get(next) ?? []) open.push(file);
  }
  return found;
}

interface Leaf {
  readonly file: string;
  readonly isTest: boolean;
}

/** The files of the tree that declarations lead to, inline modules followed. */
function filesOf(
  modules: readonly DeclaredModule[],
  at: ModuleFile,
  sources: DeclaringSources,
): readonly Leaf[] {
  return modules.flatMap(({ name, files, isTest, inside }) => {
    if (inside !== null) {
      const inner = filesOf(inside, { path: at.path, place: inlinePlace(at.place, name, files) }, sources);
      return inner.map((leaf) => ({ ...leaf, isTest: isTest || leaf.isTest }));
    }
    // What a file takes in lies beside it, whatever module it is taken into.
    const place = name === "" ? rootPlace(at.path) : at.place;
    const candidates = moduleFiles(place, name, files).filter(({ path }) => sources.has(path));
    // The root of a crate, or a file that a `path` attribute names, has its modules beside itself.
    const beside = candidates.length > 0 ? [] : moduleFiles(rootPlace(at.path), name, files);
    return [...candidates, ...beside.filter(({ path }) => sources.has(path))].map(({ path }) => ({
      file: path,
      isTest,
    }));
  });
}

function placeOf(path: string): ModulePlace {
  const base = baseName(path);
  if (ROOTS.has(base)) return rootPlace(path);
  return { folder: folderOf(path), inside: stemAndExtension(base).stem };
}
