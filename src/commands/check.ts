import type { ChangeSet } from "../core/change-set.ts";
import { exitStatus, type Report } from "../core/report.ts";
import type { ProcessPlace } from "../io/ancestor-processes.ts";
import { readMergeHeads } from "../io/merge-heads.ts";
import { openGit, requireWorkTree, type WorkTree } from "../io/open-git.ts";
import type { OnPhase } from "../io/phase-clock.ts";
import { rootRelative } from "../io/root-relative.ts";
import { spawnedGit } from "../io/spawned-git.ts";
import { compareIndex, readStagedChanges, readStagedDiff } from "../io/staged-changes.ts";
import { outcomeWithBullets } from "./add-bullets.ts";
import type { StagedAnswer } from "./answer-staged.ts";
import type { EditedIndex } from "./edited-index.ts";
import type { JudgeAgainst } from "./judge-amend.ts";
import { judgeSides } from "./judge-sides.ts";
import { nothingStaged } from "./nothing-staged.ts";
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
  /** Edits of the index that were not written and count as if they had been; none where it is left out. */
  readonly edited?: EditedIndex | null;
  /** Told of what the check comes to. */
  readonly onPhase?: OnPhase;
}

/** What a check answers. */
export interface CheckOutcome {
  readonly report: Report;
  /** Lines for standard error that are no findings. */
  readonly notices: readonly string[];
}

/**
 * Judges the commit being made: the index against HEAD. A merge is judged against each of its parents, and answers
 * for what stands against all of them. What blocks an amend is judged once more, against the parents of the commit
 * that is amended: the spec may be in that commit already.
 *
 * @throws SpecCheckError `git` without a work tree or with unmerged paths, `config` for a wrong configuration,
 *   `usage` for a path outside of the repository, `object` for a content that cannot be read.
 */
export async function checkStaged(options: CheckOptions): Promise<CheckOutcome> {
  const { cwd, env, configFile, paths, maxWarnings, place, edited = null, onPhase = () => {} } = options;
  onPhase("finding the repository");
  const workTree = requireWorkTree(await openGit(cwd, env, spawnedGit));
  onPhase("listing what is staged");
  const wanted = paths.map((path) => rootRelative(path, workTree));
  const diff = await readStagedDiff(workTree);
  const mergeHeads = readMergeHeads(workTree, env);
  const isPlain = edited === null && configFile === null && mergeHeads.length === 0;
  const nothing = isPlain ? await nothingStaged(workTree, diff) : null;
  if (nothing !== null) return nothing;
  const { changeSet, index } = await readStagedChanges(workTree, diff);
  onPhase("reading the settings");
  const setup = await stagedSetup(workTree, index, configFile);
  const against: JudgeAgainst = async (first, others) => {
    const compare = async (base: string | null): Promise<ChangeSet> => {
      const found = base === changeSet.base ? changeSet : await compareIndex(workTree, index, base);
      return edited?.view(found) ?? found;
    };
    const sides: [ChangeSet, ...ChangeSet[]] = [await compare(first)];
    for (const other of others) sides.push(await compare(other));
    const judged = await judgeSides(edited?.git ?? workTree.git, sides, { setup, paths: wanted, onPhase });
    onPhase("looking for answers");
    const { report, notices } = await answer(workTree, judged, { env, setup, head: first });
    return { report, notices: [...setup.notices, ...notices] };
  };
  const { base } = changeSet;
  const outcome = await against(base, mergeHeads);
  const told = (last: CheckOutcome) => outcomeWithBullets(workTree.git, last, { setup, after: index });
  if (exitStatus(outcome.report, maxWarnings) === 0 || base === null || mergeHeads.length > 0)
    return told(outcome);
  const { judgeAmend } = await import("./judge-amend.ts");
  return told(await judgeAmend(workTree, outcome, { head: base, env, place, against, maxWarnings }));
}

/** What may answer loads only where there is something to answer. */
async function answer(workTree: WorkTree, judged: Report, asked: StagedAnswer): Promise<CheckOutcome> {
  if (judged.modules.length === 0 && judged.findings.length === 0) return { report: judged, notices: [] };
  const { answerStaged } = await import("./answer-staged.ts");
  return answerStaged(workTree, judged, asked);
}
