import { folderOf, joinPath } from "../../path-parts.ts";
import type { PathAttributes } from "../facts/module-facts.ts";

/** Where the files of a module's own modules are looked for. */
export interface ModulePlace {
  /** Relative to the repository's root, without a slash at its end. */
  readonly folder: string;
  /** A folder in it that plain names go into: `x` for the file `x.rs`, null for `mod.rs` and its kin. */
  readonly inside: string | null;
}

/** A file that may hold a module, and where the modules in it are looked for. */
export interface ModuleFile {
  readonly path: string;
  readonly place: ModulePlace;
}

/** The place of a crate's root, and of any file that a `path` attribute names. */
export function rootPlace(file: string): ModulePlace {
  return { folder: folderOf(file), inside: null };
}

/** The place of an inline module. */
export function inlinePlace(place: ModulePlace, name: string, { always }: PathAttributes): ModulePlace {
  const folder =
    always === null
      ? joinPath(place.folder, ...(place.inside === null ? [] : [place.inside]), name)
      : joinPath(place.folder, always);
  return { folder: folder ?? "..", inside: null };
}

/**
 * The files that `mod name;` may stand for. A `path` attribute that always holds is the only one, those under a
 * condition come beside the usual two.
 *
 * @see https://doc.rust-lang.org/reference/items/modules.html#module-source-filenames
 */
export function moduleFiles(place: ModulePlace, name: string, files: PathAttributes): readonly ModuleFile[] {
  const named = files.always === null ? files.sometimes : [files.always];
  const found = named.map((file) => {
    const path = joinPath(place.folder, file);
    return path === null ? [] : [{ path, place: rootPlace(path) }];
  });
  return files.always === null ? [...found.flat(), ...usualFiles(place, name)] : found.flat();
}

function usualFiles({ folder, inside }: ModulePlace, name: string): readonly ModuleFile[] {
  const base = joinPath(folder, ...(inside === null ? [] : [inside]));
  const file = base === null ? null : joinPath(base, `${name}.rs`);
  const folderFile = base === null ? null : joinPath(base, name, "mod.rs");
  if (base === null || file === null || folderFile === null) return [];
  return [
    { path: file, place: { folder: base, inside: name } },
    { path: folderFile, place: rootPlace(folderFile) },
  ];
}
