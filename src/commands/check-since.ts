import type { ChangeSet } from "../core/change-set.ts";
import { EXEMPT_VARIABLE } from "../core/exempt/exemption.ts";
import { mergeBases, readCommitId } from "../io/history/read-range.ts";
import { readMergeHeads } from "../io/merge-heads.ts";
import { openGit, requireWorkTree } from "../io/open-git.ts";
import { rootRelative } from "../io/root-relative.ts";
import { compareIndex, readIndex } from "../io/staged-changes.ts";
import { addBullets } from "./add-bullets.ts";
import type { CheckOutcome, JudgedPlace } from "./check.ts";
import { exemptRange, type StagedPart } from "./exempt-range.ts";
import { judgeSides } from "./judge-sides.ts";
import { stagedSetup } from "./staged-setup.ts";

/** What a check of everything since a commit is asked. */
export interface SinceOptions extends JudgedPlace {
  /** A revision, as given. */
  readonly since: string;
}

/**
 * Judges all that came since HEAD parted from a revision, with what is staged now: the index against their merge base.
 *
 * @throws SpecCheckError `usage` for a revision that is no commit, `git` without a work tree, with unmerged paths or
 *   without a common commit, `config` for a wrong configuration, `object` for a content that cannot be read.
 */
export async function checkSince(options: SinceOptions): Promise<CheckOutcome> {
  const workTree = requireWorkTree(await openGit(options.cwd, options.env));
  const paths = options.paths.map((path) => rootRelative(path, workTree));
  const since = await readCommitId(workTree.git, options.since);
  const head = await readCommitId(workTree.git, "HEAD");
  const bases = await mergeBases(workTree.git, since, head);
  const index = await readIndex(workTree);
  const setup = await stagedSetup(workTree, index, options.configFile);
  const judge = async ([first, ...others]: readonly [string, ...string[]]) => {
    const against = async (base: string): Promise<ChangeSet> => ({
      ...(await compareIndex(workTree, index, base)),
      mode: "since",
    });
    const sides: [ChangeSet, ...ChangeSet[]] = [await against(first)];
    for (const base of others) sides.push(await against(base));
    return judgeSides(workTree.git, sides, { setup, paths });
  };
  const net = await judge(bases);
  const staged: StagedPart = {
    variable: options.env[EXEMPT_VARIABLE],
    judge: async () => judge([head, ...readMergeHeads(workTree, options.env)]),
  };
  const { report, notices } = await exemptRange(workTree, net, {
    range: { head, bases, staged },
    options: { setup, paths },
  });
  const told = await addBullets(workTree.git, report, { setup, after: index });
  return { report: told, notices: [...setup.notices, ...notices] };
}
