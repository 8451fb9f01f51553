import type { ConfigText } from "../core/config/config-text.ts";
import type { Listing } from "../core/listing.ts";
import { readCommittedSteering, type SteeringFile, steeringFiles } from "../io/committed-config.ts";
import { findConfigFile } from "../io/config-file.ts";
import { decodeText } from "../io/decode-text.ts";
import type { Repository } from "../io/open-git.ts";
import { rootRelative } from "../io/root-relative.ts";
import { readUntrackedConfig, readUntrackedIgnore } from "../io/untracked-steering.ts";
import { createSetup, type Setup } from "./setup.ts";

/** Gives the setup that a commit is judged by; commits that agree about it have it in common. */
export type CommittedSetups = (listing: Listing) => Promise<Setup>;

/**
 * The configuration and `.specignore` as commits have them. What the disk says counts only where Git does not track it,
 * and in a repository without a work tree not at all.
 *
 * @param configFile the file named by `--config`, as given, or null to search.
 * @returns a function that throws SpecCheckError `config` when either is wrong.
 */
export function committedSetups(repository: Repository, configFile: string | null): CommittedSetups {
  const known = new Map<string, Setup>();
  const folder = repository.root === null ? "" : rootRelative(".", repository);
  return async (listing) => {
    const named = configFile === null ? null : await findNamed(repository, configFile);
    const files = steeringFiles(listing, folder);
    const key = JSON.stringify([listing.oid(named?.path ?? ""), files]);
    const setup = known.get(key) ?? (await readSetup(repository, { listing, files, named }));
    known.set(key, setup);
    return setup;
  };
}

interface SetupSource {
  readonly listing: Listing;
  readonly files: readonly SteeringFile[];
  /** The configuration that `--config` names, as the disk has it. */
  readonly named: ConfigText | null;
}

async function readSetup(repository: Repository, { listing, files, named }: SetupSource): Promise<Setup> {
  const committed = await readCommittedSteering(repository.git, files);
  const { root } = repository;
  const workTree = root === null ? null : { ...repository, root };
  const found = named === null ? committed.configText : await asCommitted(repository, named, listing);
  return createSetup({
    configText: found ?? (workTree === null ? null : await readUntrackedConfig(workTree)),
    specIgnore:
      committed.specIgnore ?? (workTree === null ? null : await readUntrackedIgnore(workTree, listing)),
  });
}

async function findNamed({ directory, root }: Repository, name: string): Promise<ConfigText | null> {
  return findConfigFile({ cwd: directory, root: root ?? directory, explicit: name });
}

/** A named file counts as the commit has it, where the commit has it. */
async function asCommitted(
  { git, root }: Repository,
  named: ConfigText,
  listing: Listing,
): Promise<ConfigText> {
  const oid = root === null ? null : listing.oid(named.path);
  const content = oid === null ? undefined : (await git.catFiles([oid])).get(oid);
  return content === undefined ? named : { ...named, text: decodeText(content, named.path) };
}
