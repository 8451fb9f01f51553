import { foldersAbove, inFolder, joinPath } from "../path-parts.ts";
import { readTomlText } from "../rust/cargo/read-toml-text.ts";

/** A package of Cargo: the sources of its crates. */
export interface CargoPackage {
  readonly name: string;
  /** Its name, with the folder behind it where another package of the tree is called the same. */
  readonly label: string;
  /** Relative to the root, empty there. */
  readonly folder: string;
}

/** Which package each path belongs to. */
export interface Packages {
  /** The nearest one above a path, null where there is none. */
  packageOf(path: string): CargoPackage | null;
  isBuildScript(path: string): boolean;
}

/** The manifests above some paths, each once. */
export function manifestsAbove(paths: Iterable<string>, has: (path: string) => boolean): readonly string[] {
  const folders = new Set<string>();
  for (const path of paths) {
    for (const folder of foldersAbove(path)) {
      if (folders.has(folder)) break;
      folders.add(folder);
    }
  }
  return [...folders].map((folder) => inFolder(folder, "Cargo.toml")).filter(has);
}

/**
 * Reads the packages of a tree.
 *
 * @param manifests the text of each `Cargo.toml`, by path. One that is no TOML, or of a workspace alone, names none.
 * @see https://doc.rust-lang.org/cargo/reference/manifest.html#the-build-field
 */
export function readPackages(manifests: ReadonlyMap<string, string>): Packages {
  const names = new Map<string, string>();
  const buildScripts = new Set<string>();
  for (const [path, text] of manifests) {
    const table = readTomlText(text)?.get("package");
    const name = table instanceof Map ? table.get("name") : undefined;
    if (!(table instanceof Map) || typeof name !== "string") continue;
    const folder = path.slice(0, Math.max(0, path.length - "/Cargo.toml".length));
    names.set(folder, name);
    const build = table.get("build");
    const script = joinPath(folder, typeof build === "string" ? build : "build.rs");
    if (script !== null) buildScripts.add(script);
  }
  const byFolder = labelled(names);
  return {
    packageOf(path) {
      for (const folder of foldersAbove(path)) {
        const found = byFolder.get(folder);
        if (found !== undefined) return found;
      }
      return null;
    },
    isBuildScript: (path) => buildScripts.has(path),
  };
}

function labelled(names: ReadonlyMap<string, string>): ReadonlyMap<string, CargoPackage> {
  const counts = new Map<string, number>();
  for (const name of names.values()) counts.set(name, (counts.get(name) ?? 0) + 1);
  const packages = [...names].map(([folder, name]) => {
    const label = counts.get(name) === 1 ? name : `${name} (${folder === "" ? "." : folder})`;
    return [folder, { name, label, folder }] as const;
  });
  return new Map(packages);
}
