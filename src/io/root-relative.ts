import { realpathSync } from "node:fs";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { SpecCheckError } from "../core/errors.ts";
import type { Repository } from "./open-git.ts";

/**
 * A path of the command line as Git names it: relative to the root, POSIX separators, the empty string for the root
 * itself. It need not exist, since a deletion is a change too. Where there is no work tree, paths start at the root.
 *
 * @throws SpecCheckError `usage` when it lies outside of the work tree.
 */
export function rootRelative(path: string, { directory, root }: Repository): string {
  const top = root ?? directory;
  const absolute = resolve(directory, path);
  const inside = within(top, absolute) ?? within(top, realPath(absolute));
  if (inside === null) {
    throw new SpecCheckError("usage", `the path "${path}" lies outside of the repository`, {
      help: "Name paths inside the repository, or none to judge all of them.",
    });
  }
  return inside.split(sep).join("/");
}

function within(root: string, absolute: string): string | null {
  const path = relative(root, absolute);
  return path === ".." || path.startsWith(`..${sep}`) || isAbsolute(path) ? null : path;
}

/** The path without symbolic links in its folders; as it is where the folder does not exist. */
function realPath(absolute: string): string {
  try {
    return join(realpathSync(dirname(absolute)), basename(absolute));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return absolute;
    throw error;
  }
}
