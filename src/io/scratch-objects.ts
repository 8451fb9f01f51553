import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join, resolve } from "node:path";
import type { Repository } from "./open-git.ts";
import { fileError } from "./system-error.ts";

/**
 * Lets Git write objects into a temporary folder instead of the repository, which it reads as before. Hands `use` the
 * variables that say so, and removes the folder whatever happens.
 *
 * @see {@link https://git-scm.com/docs/git#Documentation/git.txt-GITALTERNATEOBJECTDIRECTORIES}
 */
export async function withScratchObjects<Answer>(
  { git, directory, environment }: Repository,
  use: (extra: Readonly<Record<string, string>>) => Promise<Answer>,
): Promise<Answer> {
  const objects = await git.run(["rev-parse", "--git-path", "objects"]);
  const inherited = environment.GIT_ALTERNATE_OBJECT_DIRECTORIES ?? "";
  const folders = [quoted(resolve(directory, objects.replace(/\n$/, "")))];
  const scratch = await makeFolder();
  try {
    return await use({
      GIT_OBJECT_DIRECTORY: scratch,
      GIT_ALTERNATE_OBJECT_DIRECTORIES: [...folders, ...(inherited === "" ? [] : [inherited])].join(
        delimiter,
      ),
    });
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function makeFolder(): Promise<string> {
  try {
    return await mkdtemp(join(tmpdir(), "spec-check-"));
  } catch (error) {
    throw fileError("make a temporary folder", error);
  }
}

/** Git takes an entry in double quotes for a C string, so that it may hold the character between entries. */
function quoted(folder: string): string {
  return `"${folder.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n")}"`;
}
