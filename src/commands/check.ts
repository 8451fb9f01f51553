import type { ChangeSet } from "../core/change-set.ts";
import { exitStatus, type Report } from "../core/report.ts";
import { type AmendedCommit, readAmendedCommit } from "../io/amended-commit.ts";
import { type ProcessPlace, readAncestors } from "../io/ancestor-processes.ts";
import { readMergeHeads } from "../io/merge-heads.ts";
import { openGit, requireWorkTree } from "../io/open-git.ts";
import { rootRelative } from "../io/root-relative.ts";
import { compareIndex, readStagedChanges } from "../io/staged-changes.ts";
import { judgeSides } from "./judge-sides.ts";
import { stagedSetup } from "./staged-setup.ts";

/** What every check is asked. */
export interface JudgedPlace {
  /** Absolute. */
  readonly cwd: string;
  readonly configFile: string | null;
  readonly paths: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** What a check of the staged change is asked. */
export interface CheckOptions extends JudgedPlace {
  /** How many warnings do not block, null for any number. */
  readonly maxWarnings: number | null;
  readonly place: ProcessPlace;
}

/** What a check answers. */
export interface CheckOutcome {
  readonly report: Report;
  /** Lines for standard error that are no findings. */
  readonly notices: readonly string[];
}

/** Judges the index against commits; null stands for the empty tree. */
type JudgeAgainst = (first: string | null, others: readonly string[]) => Promise<Report>;

/**
 * Judges the commit being made: the index against HEAD. A merge is judged against each of its parents, and answers
 * for what stands against all of them. What blocks an amend is judged once more, against the parents of the commit
 * that is amended: the spec may be in that commit already.
 *
 * @throws SpecCheckError `git` without a work tree or with unmerged paths, `config` for a wrong configuration,
 *   `usage` for a path outside of the repository, `object` for a content that cannot be read.
 */
export async function checkStaged(options: CheckOptions): Promise<CheckOutcome> {
  const { cwd, env, configFile, paths, maxWarnings, place } = options;
  const workTree = requireWorkTree(await openGit(cwd, env));
  const wanted = paths.map((path) => rootRelative(path, workTree));
  const [{ changeSet, index }, mergeHeads] = await Promise.all([
    readStagedChanges(workTree),
    readMergeHeads(workTree, env),
  ]);
  const setup = await stagedSetup(workTree, index, configFile);
  const against: JudgeAgainst = async (first, others) => {
    const compare = async (base: string | null): Promise<ChangeSet> =>
      base === changeSet.base ? changeSet : compareIndex(workTree, index, base);
    const sides: [ChangeSet, ...ChangeSet[]] = [await compare(first)];
    for (const other of others) sides.push(await compare(other));
    return judgeSides(workTree.git, sides, { setup, paths: wanted });
  };
  const { base } = changeSet;
  const report = await against(base, mergeHeads);
  const outcome = { report, notices: setup.notices };
  if (exitStatus(report, maxWarnings) === 0 || base === null || mergeHeads.length > 0) return outcome;
  const amended = await readAmendedCommit(workTree, base, { env, ancestors: await readAncestors(place) });
  return amended === null ? outcome : judgeAmend(amended, outcome, { against, maxWarnings });
}

interface AmendTools {
  readonly against: JudgeAgainst;
  readonly maxWarnings: number | null;
}

/** The report against HEAD stays where the one against its parents blocks as well: it tells what was staged now. */
async function judgeAmend(
  amended: AmendedCommit,
  outcome: CheckOutcome,
  { against, maxWarnings }: AmendTools,
): Promise<CheckOutcome> {
  const { oid, subject, parents, hasParents } = amended;
  const name = `${oid.slice(0, 10)} ("${subject}")`;
  if (!hasParents) {
    const notice = `a parent of the commit being amended, ${name}, is not in this clone, so the commit is judged against ${oid.slice(0, 10)} itself; \`git fetch --deepen=1\` brings the parent`;
    return { ...outcome, notices: [...outcome.notices, notice] };
  }
  const [first = null, ...others] = parents;
  const report = await against(first, others);
  if (exitStatus(report, maxWarnings) === 1) return outcome;
  const whole = parents.length === 0 ? "as a whole, since it has no parent" : "together with it";
  const notice = `this amends ${name}, and is judged ${whole}`;
  return { report, notices: [...outcome.notices, notice] };
}
