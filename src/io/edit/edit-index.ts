import type { FileEdit } from "../../core/edit/file-edit.ts";
import { SpecCheckError } from "../../core/errors.ts";
import type { WorkTree } from "../open-git.ts";
import { type IndexEntry, readIndexEntries } from "./index-entries.ts";

/** Modes of regular files. */
const REGULAR: ReadonlySet<string> = new Set(["100644", "100755"]);

/**
 * Writes edits into the index and nowhere else: a blob for each, then all entries in one process, so that either all
 * of them are there or none. The work tree is another matter.
 *
 * @param modes for files that are new in the index, such as the mode of the file that moved there.
 * @throws SpecCheckError `git` when an entry is no regular file, has conflicts, or Git cannot write.
 * @see {@link https://git-scm.com/docs/git-update-index#_using_index_info}
 */
export async function editIndex(
  { git, objectFormat, root }: WorkTree,
  edits: readonly FileEdit[],
  modes: ReadonlyMap<string, string> = new Map(),
): Promise<void> {
  const entries = await readIndexEntries(
    git,
    edits.map(({ path }) => path),
  );
  const zero = "0".repeat(objectFormat === "sha1" ? 40 : 64);
  const lines: string[] = [];
  for (const { path, after } of edits) {
    const mode = modeOf(path, entries.get(path), modes);
    if (after === null) lines.push(`0 ${zero}\t${path}\0`);
    else {
      const oid = (await git.feed(["hash-object", "-w", "-t", "blob", "--stdin"], after)).trim();
      lines.push(`${mode} ${oid}\t${path}\0`);
    }
  }
  if (lines.length === 0) return;
  await git.feed(["update-index", "-z", "--index-info"], lines.join(""));
  const kept = edits.filter(({ after }) => after !== null).map(({ path }) => path);
  for (const [option, bit] of BITS) {
    const paths = kept.filter((path) => entries.get(path)?.[bit] === true);
    if (paths.length === 0) continue;
    const input = paths.map((path) => `${path}\0`).join("");
    await git.feed(["-C", root, "update-index", "-z", option, "--stdin"], input);
  }
}

/** What `--index-info` takes from an entry and has to be given back. */
const BITS = [
  ["--skip-worktree", "isSkipped"],
  ["--assume-unchanged", "isAssumed"],
] as const;

function modeOf(path: string, entry: IndexEntry | undefined, modes: ReadonlyMap<string, string>): string {
  const mode = entry?.mode ?? modes.get(path) ?? "100644";
  if (REGULAR.has(mode)) return mode;
  throw new SpecCheckError("git", `cannot edit ${path}: expected a regular file, received mode ${mode}`);
}
