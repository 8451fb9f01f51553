import type { Listing } from "../core/listing.ts";
import { SPEC_IGNORE } from "../core/spec-ignore.ts";
import type { WorkTree } from "../io/open-git.ts";
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
  const [configuration, specIgnore] = await Promise.all([
    readStagedConfig(workTree, index, configFile),
    readStagedText(workTree, index, SPEC_IGNORE),
  ]);
  const setup = await createSetup({ configText: configuration.found, specIgnore: specIgnore.found });
  return { ...setup, notices: [...configuration.notices, ...specIgnore.notices, ...setup.notices] };
}
