import { readTomlText, type TomlTable, type TomlValue } from "./read-toml-text.ts";

/** What a `Cargo.toml` says about the crates of a package. Paths are as written, relative to the package. */
export interface Manifest {
  /** Null where it is taken over from the workspace, and in a manifest without a package. */
  readonly edition: string | null;
  /** Whether there is a `[package]`: a workspace may have a manifest of its own without one. */
  readonly isPackage: boolean;
  /** Root file of the library, null where it is left to the usual place. */
  readonly libPath: string | null;
  readonly hasLib: boolean;
  /** Root files of binaries, tests, benchmarks, examples and the build script, as far as they are named. */
  readonly otherPaths: readonly string[];
  /** Names by which the code may call other crates. */
  readonly externs: ReadonlySet<string>;
  /** The edition that the packages of the workspace take over, null where it gives none. */
  readonly workspaceEdition: string | null;
}

/** Crates that need no dependency. */
const SYSROOT = ["std", "core", "alloc", "proc_macro", "test"];

/** Reads a manifest, null where it is no TOML. */
export function readManifest(text: string): Manifest | null {
  const root = readTomlText(text);
  if (root === null) return null;
  const packaged = tableIn(root, "package") ?? tableIn(root, "project");
  const lib = tableIn(root, "lib");
  const build = packaged?.get("build");
  return {
    isPackage: packaged !== null,
    edition: packaged === null ? null : editionOf(packaged),
    hasLib: lib !== null,
    libPath: textIn(lib, "path"),
    otherPaths: [
      ...["bin", "test", "bench", "example"].flatMap((key) => pathsIn(root.get(key))),
      ...(typeof build === "string" ? [build] : []),
    ],
    externs: new Set([...SYSROOT, ...dependencies(root).map((name) => name.replaceAll("-", "_"))]),
    workspaceEdition: textIn(tableIn(tableIn(root, "workspace"), "package"), "edition"),
  };
}

/** A package that says nothing is of the first edition. */
function editionOf(packaged: TomlTable): string | null {
  const edition = packaged.get("edition");
  if (edition === undefined) return "2015";
  return typeof edition === "string" ? edition : null;
}

/** The keys of every table of dependencies, those for one platform included. */
function dependencies(table: TomlTable): readonly string[] {
  const own = ["dependencies", "dev-dependencies", "build-dependencies"].flatMap((key) => [
    ...(tableIn(table, key)?.keys() ?? []),
  ]);
  const targets = [...(tableIn(table, "target")?.values() ?? [])];
  return [...own, ...targets.flatMap((target) => (target instanceof Map ? dependencies(target) : []))];
}

function pathsIn(targets: TomlValue | undefined): readonly string[] {
  if (!Array.isArray(targets)) return [];
  return targets.flatMap((target) => (target instanceof Map ? (textIn(target, "path") ?? []) : []));
}

function tableIn(table: TomlTable | null, key: string): TomlTable | null {
  const found = table?.get(key);
  return found instanceof Map ? found : null;
}

function textIn(table: TomlTable | null, key: string): string | null {
  const found = table?.get(key);
  return typeof found === "string" ? found : null;
}
