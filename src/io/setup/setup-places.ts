import { realpathSync } from "node:fs";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import type { HooksFolder } from "../../core/init/setup-facts.ts";
import type { WorkTree } from "../open-git.ts";

/** Where the files of a setup are, whose labels are paths from the root or begin with `.git/`. */
export interface SetupPlaces {
  readonly hooksFolder: HooksFolder;
  /** `core.hooksPath` as written, null where it is not set. */
  readonly hooksPath: string | null;
  /** Absolute. */
  fileOf(label: string): string;
}

/**
 * Asks Git where it runs hooks from.
 *
 * @throws SpecCheckError `git` when Git fails.
 */
export async function readSetupPlaces({ git, root }: WorkTree): Promise<SetupPlaces> {
  const hooksPath = await git.ask(["config", "--get", "core.hooksPath"]);
  // Asked at the root, since that is where a relative core.hooksPath starts.
  const ask = async (...question: readonly string[]) =>
    resolve(root, (await git.run(["-C", root, "rev-parse", ...question])).replace(/\n$/, ""));
  const common = real(await ask("--git-common-dir"));
  const hooks = real(await ask("--git-path", "hooks"));
  const inGit = within(common, hooks);
  const label = inGit === null ? within(real(root), hooks) : `.git${inGit === "" ? "" : `/${inGit}`}`;
  return {
    hooksPath: hooksPath === null ? null : hooksPath.replace(/\n$/, ""),
    hooksFolder: { label, isShared: inGit === null },
    fileOf: (path) =>
      path.startsWith(".git/") ? join(common, path.slice(".git/".length)) : join(root, path),
  };
}

/** A path without symbolic links, as far as it exists. */
function real(path: string): string {
  try {
    return realpathSync(path);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
    const above = dirname(path);
    return above === path ? path : join(real(above), path.slice(above.length));
  }
}

/** A path from a folder, with `/`; null where it lies outside. */
function within(folder: string, path: string): string | null {
  const way = relative(folder, path);
  return way === ".." || way.startsWith(`..${sep}`) || isAbsolute(way) ? null : way.split(sep).join("/");
}
