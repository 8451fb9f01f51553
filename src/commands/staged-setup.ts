import type { ConfigText } from "../core/config/config-text.ts";
import type { Listing } from "../core/listing.ts";
import { SPEC_IGNORE } from "../core/spec-ignore.ts";
import { readCommittedConfig, readCommittedText } from "../io/committed-config.ts";
import { findConfigFile } from "../io/config-file.ts";
import type { Repository, WorkTree } from "../io/open-git.ts";
import { readStagedConfig, readStagedText } from "../io/staged-config.ts";
import { createSetup, type Setup } from "./setup.ts";

/**
 * The configuration and `.specignore` as the commit being made has them, with what is unstaged among the notices.
 *
 * @param configFile the file named by `--config`, as given, or null to search.
 * @throws SpecCheckError `config` when either is wrong.
 */
export async function stagedSetup(
  workTree: WorkTree,
  index: Listing,
  configFile: string | null,
): Promise<Setup> {
  const { setup, unstaged } = await readSetup(workTree, index, configFile);
  return { ...setup, notices: [...unstaged, ...setup.notices] };
}

/**
 * The same as a commit has them: what the disk says is of interest only where Git does not track it, and in a
 * repository without a work tree the commit alone is asked.
 *
 * @throws SpecCheckError `config` when either is wrong.
 */
export async function committedSetup(
  repository: Repository,
  listing: Listing,
  configFile: string | null,
): Promise<Setup> {
  const { root, git, directory } = repository;
  if (root !== null) return (await readSetup({ ...repository, root }, listing, configFile)).setup;
  const configText: ConfigText | null =
    configFile === null
      ? await readCommittedConfig(git, listing)
      : await findConfigFile({ cwd: directory, root: directory, explicit: configFile });
  return createSetup({ configText, specIgnore: await readCommittedText(git, listing, SPEC_IGNORE) });
}

async function readSetup(
  workTree: WorkTree,
  listing: Listing,
  configFile: string | null,
): Promise<{ readonly setup: Setup; readonly unstaged: readonly string[] }> {
  const [configuration, specIgnore] = await Promise.all([
    readStagedConfig(workTree, listing, configFile),
    readStagedText(workTree, listing, SPEC_IGNORE),
  ]);
  const setup = await createSetup({ configText: configuration.found, specIgnore: specIgnore.found });
  return { setup, unstaged: [...configuration.notices, ...specIgnore.notices] };
}
