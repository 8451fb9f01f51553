import { editPatch } from "../core/edit/edit-patch.ts";
import { type FileEdit, joinEdits } from "../core/edit/file-edit.ts";
import { type FixReport, fixReport } from "../core/fix/fix-report.ts";
import type { FixContext, Repair, Repairer, TextOf, Unrepaired } from "../core/fix/repair.ts";
import { REPAIRERS } from "../core/fix/repairers.ts";
import { namedPaths } from "../core/plan.ts";
import type { Report } from "../core/report.ts";
import { readBlobs } from "../io/blobs.ts";
import { applyEdits } from "../io/edit/apply-edits.ts";
import type { WorkTreeFate } from "../io/edit/edit-work-tree.ts";
import { readIndexEntries } from "../io/edit/index-entries.ts";
import { openGit, requireWorkTree, type WorkTree } from "../io/open-git.ts";
import { rootRelative } from "../io/root-relative.ts";
import { readStagedChanges } from "../io/staged-changes.ts";
import type { CheckOptions } from "./check.ts";
import { type EditedIndex, editedIndex } from "./edited-index.ts";
import { stagedSetup } from "./staged-setup.ts";

/** What a repair is asked. */
export interface FixOptions extends CheckOptions {
  /** Whether the edits are only shown. */
  readonly isDryRun: boolean;
  /** What is mended; all that this version can where it is left out. */
  readonly repairers?: readonly Repairer[];
}

/** What a repair answers. */
export interface FixOutcome {
  readonly report: FixReport;
  /** The check of the staged change with all of it mended. */
  readonly check: Report;
  /** What became of each edited file in the work tree; none in a dry run. */
  readonly fates: ReadonlyMap<string, WorkTreeFate>;
  /** Lines for standard error. */
  readonly notices: readonly string[];
}

/**
 * Mends what has exactly one right repair: what the staged change brought, and what stands in the files that were
 * named. The edits are judged before anything is written, so that a dry run tells the same as a real one.
 *
 * @throws SpecCheckError as the check of the staged change and the writing of edits do.
 */
export async function fix(options: FixOptions): Promise<FixOutcome> {
  const { repairers = REPAIRERS, isDryRun } = options;
  const workTree = requireWorkTree(await openGit(options.cwd, options.env));
  const { checkStaged } = await import("./check.ts");
  const { report } = await checkStaged(options);
  const { repairs, left } = await repairAll(workTree, { options, report, repairers });
  const edits = joinEdits(repairs.flatMap((repair) => repair.edits));
  const edited = edits.length === 0 ? null : editedIndex(workTree, edits);
  const { report: check, notices } = await checkStaged({ ...options, edited });
  const modes = await modesOfMoved(workTree, repairs);
  const fates = isDryRun ? new Map<string, WorkTreeFate>() : await applyEdits(workTree, edits, modes);
  const told = fixReport({ isDryRun, repairs, left, report: check, patch: editPatch(edits) });
  return { report: told, check, fates, notices };
}

interface RepairQuestion {
  readonly options: FixOptions;
  readonly report: Report;
  readonly repairers: readonly Repairer[];
}

async function repairAll(
  workTree: WorkTree,
  { options, report, repairers }: RepairQuestion,
): Promise<{ readonly repairs: readonly Repair[]; readonly left: readonly Unrepaired[] }> {
  const { changeSet, index } = await readStagedChanges(workTree);
  const setup = await stagedSetup(workTree, index, options.configFile);
  const { mapping, config } = setup;
  const paths = options.paths.map((path) => rootRelative(path, workTree));
  const isNamed = paths.length === 0 ? () => false : namedPaths(paths);
  const repairs: Repair[] = [];
  const left: Unrepaired[] = [];
  const lookAgain = () => {
    const edits: readonly FileEdit[] = repairs.flatMap((done) => done.edits);
    const edited = editedIndex(workTree, edits);
    const context: FixContext = { changeSet: edited.view(changeSet), report, mapping, config, isNamed };
    return { edited, context };
  };
  for (const { asks, repair } of repairers) {
    const { edited, context } = lookAgain();
    const textOf = await readTexts(edited, context, {
      paths: asks(context),
      maxFileSize: config.maxFileSize,
    });
    const done = repair(context, textOf);
    repairs.push(...done.repairs);
    left.push(...done.left);
  }
  if (config.index !== null) {
    const { edited, context } = lookAgain();
    const { fixIndex } = await import("./fix-index.ts");
    const repository = { ...workTree, git: edited.git };
    const tree = { repository, listing: context.changeSet.after, setup, head: "index" };
    const done = await fixIndex(tree, context);
    repairs.push(...done.repairs);
    left.push(...done.left);
  }
  return { repairs, left };
}

async function readTexts(
  { git }: EditedIndex,
  { changeSet }: FixContext,
  { paths, maxFileSize }: { readonly paths: readonly string[]; readonly maxFileSize: number },
): Promise<TextOf> {
  const asked = new Set(paths);
  const oidOf = (path: string) => changeSet.after.oid(path);
  const blobs = await readBlobs(
    git,
    paths.flatMap((path) => oidOf(path) ?? []),
    maxFileSize,
  );
  return (path) => {
    if (!asked.has(path)) throw new Error(`${path} was not asked for`);
    const oid = oidOf(path);
    return oid === null ? null : (blobs.get(oid) ?? null);
  };
}

/** The mode of each file that moves: that of the file which goes away in the same repair. */
async function modesOfMoved(
  { git }: WorkTree,
  repairs: readonly Repair[],
): Promise<ReadonlyMap<string, string>> {
  const moves = repairs.flatMap(({ edits }) => {
    const gone = edits.find(({ before, after }) => before !== null && after === null);
    const come = edits.find(({ before, after }) => before === null && after !== null);
    return gone === undefined || come === undefined ? [] : [[gone.path, come.path] as const];
  });
  const entries = await readIndexEntries(
    git,
    moves.map(([from]) => from),
  );
  return new Map(
    moves.flatMap(([from, to]) => {
      const mode = entries.get(from)?.mode;
      return mode === undefined ? [] : [[to, mode] as const];
    }),
  );
}
