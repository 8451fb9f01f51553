import type { Stats } from "node:fs";
import { lstat } from "node:fs/promises";
import { join } from "node:path";
import { type FileEdit, joinEdits } from "../../core/edit/file-edit.ts";
import { SpecCheckError } from "../../core/errors.ts";
import { objectId } from "../object-id.ts";
import type { WorkTree } from "../open-git.ts";
import { editIndex } from "./edit-index.ts";
import { editWorkTree, readDirtyPaths, type WorkTreeFate } from "./edit-work-tree.ts";
import { readIndexEntries } from "./index-entries.ts";

/**
 * Writes edits into the index and then into the work tree, where no unstaged change is lost or staged by it. Nothing
 * is written where one of them cannot be.
 *
 * @param modes for files that are new in the index, such as the mode of the file that moved there.
 * @returns what became of each file of the work tree, by path.
 * @throws SpecCheckError `git` when the index has another text than an edit starts from, when it cannot be written, or
 *   when an untracked file is in the way; `file` when the disk refuses.
 */
export async function applyEdits(
  workTree: WorkTree,
  edits: readonly FileEdit[],
  modes: ReadonlyMap<string, string> = new Map(),
): Promise<ReadonlyMap<string, WorkTreeFate>> {
  const joined = joinEdits(edits);
  const paths = joined.map(({ path }) => path);
  const entries = await readIndexEntries(workTree.git, paths);
  for (const { path, before, movedFrom = null } of joined) {
    const oid = before === null ? undefined : objectId(workTree.objectFormat, "blob", Buffer.from(before));
    if (entries.get(path)?.oid !== oid) throw changedMeanwhile(path);
    if (before === null && (await isThere(workTree, path, movedFrom))) throw inTheWay(path);
  }
  // Where Git looks away it says nothing of unstaged changes.
  const hidden = paths.filter((path) => entries.get(path)?.isSkipped || entries.get(path)?.isAssumed);
  const dirty = new Set([...(await readDirtyPaths(workTree, paths)), ...hidden]);
  await editIndex(workTree, joined, modes);
  return editWorkTree(workTree, joined, dirty);
}

/** Whether a file is at a path: another one than that which moves there, where a disk takes both names for one. */
async function isThere({ root }: WorkTree, path: string, movedFrom: string | null): Promise<boolean> {
  const found = await statOf(join(root, path));
  if (found === null) return false;
  const old = movedFrom === null ? null : await statOf(join(root, movedFrom));
  return old === null || old.ino !== found.ino || old.dev !== found.dev;
}

async function statOf(file: string): Promise<Stats | null> {
  try {
    return await lstat(file);
  } catch (error) {
    if (error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR"))
      return null;
    throw error;
  }
}

function changedMeanwhile(path: string): SpecCheckError {
  return new SpecCheckError("git", `cannot edit ${path}: its version in the index changed in the meantime`, {
    help: "Run the command again.",
  });
}

function inTheWay(path: string): SpecCheckError {
  return new SpecCheckError(
    "git",
    `cannot write ${path}: a file of that name is there that Git does not track`,
    {
      help: `Add it with \`git add\`, or move it away.`,
    },
  );
}
