/** The files that stand for the folder they are in. */
const FOLDER_FILE = /(?:^|\/)(?:mod|lib|main)\.rs$/;

/**
 * Path of an item that tells its module as well, by the place of the module's file. It is the same for an item of an
 * inline `mod x { … }` in `src/a.rs` and for one of the file `src/a/x.rs` or `src/a/x/mod.rs`.
 *
 * @see https://doc.rust-lang.org/reference/items/modules.html#module-source-filenames
 */
export function wholePath(source: string, item: string): string {
  const folder = source.replace(FOLDER_FILE, "");
  const module = folder === source ? source.replace(/\.rs$/, "") : folder;
  return [...module.split("/"), item].filter((part) => part !== "").join("::");
}
