/** The folder of a path, without a slash at its end; empty at the root. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf("/"), 0));
}

/** The last segment of a path. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** A name inside a folder, where the root's folder is empty. */
export function inFolder(folder: string, name: string): string {
  return folder === "" ? name : `${folder}/${name}`;
}

/** The folders above a path, the nearest first, the root's empty name last. */
export function* foldersAbove(path: string): Generator<string> {
  for (let folder = folderOf(path); folder !== ""; folder = folderOf(folder)) yield folder;
  yield "";
}

/** A file name cut before its last dot: `a.b` and `rs` of `a.b.rs`. A dot at the start is part of the stem. */
export function stemAndExtension(base: string): { readonly stem: string; readonly ext: string } {
  const dot = base.lastIndexOf(".");
  return dot <= 0 ? { stem: base, ext: "" } : { stem: base.slice(0, dot), ext: base.slice(dot + 1) };
}

/** A path relative to a folder, `.` and `..` resolved; null where it leaves the root. */
export function joinPath(folder: string, ...parts: readonly string[]): string | null {
  const segments = folder === "" ? [] : folder.split("/");
  for (const part of parts) {
    if (part.startsWith("/")) return null;
    for (const segment of part.split("/")) {
      if (segment === "" || segment === ".") continue;
      if (segment !== "..") segments.push(segment);
      else if (segments.pop() === undefined) return null;
    }
  }
  return segments.join("/");
}
