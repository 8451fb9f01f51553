import { assertDistinctNames } from "../core/assert-distinct-names.ts";
import { type Listing, listingOfRaw } from "../core/listing.ts";
import { parseRawDiff } from "../core/parse-raw-diff.ts";
import { listCommit } from "../io/history/commit-changes.ts";
import { readCommitId } from "../io/history/read-range.ts";
import { type Repository, requireWorkTree } from "../io/open-git.ts";
import { listIndex } from "../io/staged-changes.ts";
import { committedSetups } from "./committed-setup.ts";
import type { Setup } from "./setup.ts";
import { stagedSetup } from "./staged-setup.ts";

/** A tree, and what it is judged by. */
export interface JudgedTree {
  /** `index`, or the id of the commit. */
  readonly name: string;
  readonly listing: Listing;
  readonly setup: Setup;
}

/** Which tree, and the configuration of `--config`, both as given. */
export interface TreeChoice {
  /** A revision, null for the index. */
  readonly rev: string | null;
  readonly configFile: string | null;
}

/**
 * Reads the tree that a command is asked about, with the configuration as that tree has it: the index, or the tree of
 * a commit, for which no work tree is needed.
 *
 * @throws SpecCheckError `usage` for a revision that is no commit, `git` for the index where there is no work tree,
 *   and for files whose names only odd bytes tell apart, `config` for a wrong configuration.
 */
export async function readJudgedTree(repository: Repository, choice: TreeChoice): Promise<JudgedTree> {
  const { rev, configFile } = choice;
  if (rev === null) {
    const workTree = requireWorkTree(repository);
    const listing = distinct(await listIndex(workTree));
    return { name: "index", listing, setup: await stagedSetup(workTree, listing, configFile) };
  }
  const name = await readCommitId(repository.git, rev);
  const listing = distinct(await listCommit(repository, name));
  return { name, listing, setup: await committedSetups(repository, configFile)(listing) };
}

/** Of two files that are shown under one name only one would be listed. */
function distinct(raw: string): Listing {
  if (raw.includes("\ufffd")) assertDistinctNames(parseRawDiff(raw), raw);
  return listingOfRaw(raw);
}
