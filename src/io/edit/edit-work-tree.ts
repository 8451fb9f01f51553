import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { FileEdit } from "../../core/edit/file-edit.ts";
import { mergeTexts } from "../../core/edit/merge-texts.ts";
import type { WorkTree } from "../open-git.ts";
import { fileError } from "../system-error.ts";

/** What became of a file of the work tree whose version in the index was edited. */
export type WorkTreeFate =
  /** It had no unstaged change and is now as the index. */
  | "same"
  /** It has the edit beside its unstaged changes. */
  | "merged"
  /** It has unstaged changes where the edit is, and stays as it was. */
  | "kept"
  /** It is not there, and stays away. */
  | "absent";

/**
 * Which of some files differ on disk from the index, before it is edited.
 *
 * @throws SpecCheckError `git` when Git fails.
 */
export async function readDirtyPaths(
  { git }: WorkTree,
  paths: readonly string[],
): Promise<ReadonlySet<string>> {
  if (paths.length === 0) return new Set();
  const specs = paths.map((path) => `:(top,literal)${path}`);
  const output = await git.run(["diff-files", "--name-only", "-z", "--no-ext-diff", "--", ...specs]);
  return new Set(output.split("\0").filter((path) => path !== ""));
}

/**
 * Carries edits of the index over to the work tree. A file without unstaged changes is checked out anew, which obeys
 * `core.autocrlf` and filters; into one that has some the edit is merged, and where that cannot be done without
 * touching them it is left alone. Call it once the index has the edits.
 *
 * @param dirty what {@link readDirtyPaths} said before.
 * @throws SpecCheckError `file` when the disk refuses, `git` when Git fails.
 */
export async function editWorkTree(
  workTree: WorkTree,
  edits: readonly FileEdit[],
  dirty: ReadonlySet<string>,
): Promise<ReadonlyMap<string, WorkTreeFate>> {
  const fates = new Map<string, WorkTreeFate>();
  const checkouts: string[] = [];
  const moved = new Set(edits.flatMap(({ movedFrom = null }) => movedFrom ?? []));
  for (const edit of edits) {
    const { path, before, movedFrom } = edit;
    if (moved.has(path)) continue;
    if (movedFrom !== undefined && before === null) {
      const old = edits.find((each) => each.path === movedFrom)?.before ?? "";
      const fate = await carryOver(workTree, { ...edit, movedFrom, old }, dirty);
      fates.set(path, fate);
      if (fate === "same") checkouts.push(path);
      continue;
    }
    const file = join(workTree.root, path);
    const disk = await readDisk(file, path);
    if (disk === null && before !== null) fates.set(path, "absent");
    else if (dirty.has(path)) fates.set(path, await mergeInto(file, edit, disk ?? ""));
    else {
      fates.set(path, "same");
      if (edit.after === null) await rm(file, { force: true });
      else checkouts.push(path);
    }
  }
  if (checkouts.length > 0) {
    const input = checkouts.map((path) => `${path}\0`).join("");
    await workTree.git.feed(["-C", workTree.root, "checkout-index", "--force", "-z", "--stdin"], input);
  }
  return fates;
}

interface CarriedEdit extends FileEdit {
  readonly movedFrom: string;
  /** The text in the index of the file that moves. */
  readonly old: string;
}

/** Takes the unstaged changes of a file to where it moves; where the edit does not fit, the file goes without it. */
async function carryOver(
  { root }: WorkTree,
  { path, movedFrom, old, after }: CarriedEdit,
  dirty: ReadonlySet<string>,
): Promise<WorkTreeFate> {
  const disk = await readDisk(join(root, movedFrom), movedFrom);
  if (disk === null) return "absent";
  const merged = dirty.has(movedFrom) ? mergeTexts(disk, { before: old, after: after ?? old }) : null;
  const file = join(root, path);
  try {
    if (!dirty.has(movedFrom)) {
      await rm(join(root, movedFrom), { force: true });
      return "same";
    }
    await mkdir(dirname(file), { recursive: true });
    await rename(join(root, movedFrom), file);
    if (merged !== null) await writeFile(file, merged);
  } catch (error) {
    throw fileError(`write ${path}`, error);
  }
  return merged === null ? "kept" : "merged";
}

/** A file that goes away and has unstaged changes stays, for somebody meant them. */
async function mergeInto(
  file: string,
  { path, before, after }: FileEdit,
  disk: string,
): Promise<WorkTreeFate> {
  if (before === null || after === null) return "kept";
  const merged = mergeTexts(disk, { before, after });
  if (merged === null) return "kept";
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, merged);
  } catch (error) {
    throw fileError(`write ${path}`, error);
  }
  return "merged";
}

async function readDisk(file: string, path: string): Promise<string | null> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw fileError(`read ${path}`, error);
  }
}
