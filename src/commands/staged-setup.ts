import type { Listing } from "../core/listing.ts";
import { SPEC_IGNORE } from "../core/spec-ignore.ts";
import type { WorkTree } from "../io/open-git.ts";
import { readStagedConfig, readStagedText } from "../io/staged-config.ts";
import { createSetup, type Setup } from "./setup.ts";

/** A setup read from a listing of files, and what to tell of a disk that says something else. */
export interface ListedSetup {
  readonly setup: Setup;
  readonly unstaged: readonly string[];
}

/**
 * The configuration and `.specignore` as a listing has them: the index of the commit being made, or a commit's tree.
 *
 * @param configFile the file named by `--config`, as given, or null to search.
 * @throws SpecCheckError `config` when either is wrong.
 */
export async function listedSetup(
  workTree: WorkTree,
  listing: Listing,
  configFile: string | null,
): Promise<ListedSetup> {
  const [configuration, specIgnore] = await Promise.all([
    readStagedConfig(workTree, listing, configFile),
    readStagedText(workTree, listing, SPEC_IGNORE),
  ]);
  const setup = await createSetup({ configText: configuration.found, specIgnore: specIgnore.found });
  return { setup, unstaged: [...configuration.notices, ...specIgnore.notices] };
}

/** The same as the commit being made has them, with what is unstaged among the notices. */
export async function stagedSetup(
  workTree: WorkTree,
  index: Listing,
  configFile: string | null,
): Promise<Setup> {
  const { setup, unstaged } = await listedSetup(workTree, index, configFile);
  return { ...setup, notices: [...unstaged, ...setup.notices] };
}
