import type { ConfigText } from "../core/config/config-text.ts";
import type { Listing } from "../core/listing.ts";
import { SPEC_IGNORE } from "../core/spec-ignore.ts";
import { findConfigFile } from "./config-file.ts";
import type { Git } from "./git.ts";
import type { WorkTree } from "./open-git.ts";
import { readStagedText } from "./staged-config.ts";

/**
 * The configuration on disk where Git does not track it: one that only this clone has. What is tracked belongs to the
 * branch that is checked out, which may be another than the one that is judged.
 *
 * @throws SpecCheckError `config` when it cannot be read or is no text.
 */
export async function readUntrackedConfig({ git, directory, root }: WorkTree): Promise<ConfigText | null> {
  const disk = await findConfigFile({ cwd: directory, root, explicit: null });
  return disk === null || (await isTracked(git, disk.path)) ? null : disk;
}

/**
 * The same for `.specignore`, in a commit that has none.
 *
 * @throws SpecCheckError `config` when it is no UTF-8 text.
 */
export async function readUntrackedIgnore(workTree: WorkTree, listing: Listing): Promise<string | null> {
  const { found } = await readStagedText(workTree, listing, SPEC_IGNORE);
  return found === null || (await isTracked(workTree.git, SPEC_IGNORE)) ? null : found;
}

async function isTracked(git: Git, path: string): Promise<boolean> {
  return (await git.run(["ls-files", "-z", "--", `:(top,literal)${path}`])) !== "";
}
