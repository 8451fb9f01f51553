import { readFacts } from "../../src/core/rust/facts/read-facts.ts";
import { readSignatures } from "../../src/core/rust/facts/signature-facts.ts";
import type { Sources } from "../../src/core/rust/modules/sources.ts";
import type { FileReach } from "../../src/core/rust/reach/file-reach.ts";
import { SideReach } from "../../src/core/rust/reach/side-reach.ts";
import { readFile } from "../../src/core/rust/read/read-file.ts";
import { entryOptions, fileEntries } from "../../src/core/rust/surface/file-entries.ts";

/** Files by path; null for one whose text cannot be read. */
export type SourceFiles = Readonly<Record<string, string | null>>;

/** Files held in memory. */
export function sourcesOf(files: SourceFiles): Sources {
  const text = (path: string) => files[path] ?? null;
  return {
    has: (path) => Object.hasOwn(files, path),
    paths: () => Object.keys(files),
    text,
    facts: (path) => {
      const found = text(path);
      return found === null ? "is not UTF-8" : readFacts(found);
    },
    signatures: (path) => readSignatures(text(path) ?? ""),
    *texts(folder) {
      for (const path of Object.keys(files)) {
        if (path.startsWith(folder) && path.endsWith(".rs")) yield text(path) ?? "";
      }
    },
  };
}

/** The manifest of a package of today. */
export const MANIFEST = '[package]\nname = "x"\nedition = "2021"\n';

/** How far the names of a file are seen; the package's manifest is added where it is left out. */
export function reachIn(files: SourceFiles, path: string): FileReach {
  return new SideReach(sourcesOf({ "Cargo.toml": MANIFEST, ...files })).file(path);
}

/**
 * The items of a file as they count in its crate: `pub name`, `pub(crate) name`, `pub? name` where that cannot be
 * told. Impls are left out unless they are asked for.
 */
export function itemsIn(files: SourceFiles, path: string, { impls = false } = {}): readonly string[] {
  const reach = reachIn(files, path);
  return fileEntries(readFile(files[path] ?? ""), entryOptions({ visibility: "crate", reach }))
    .filter(({ kind }) => impls || kind !== "impl")
    .map(({ access, path: name }) => `${access.text}${access.doubt === undefined ? "" : "?"} ${name}`);
}
