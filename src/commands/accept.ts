import { acceptanceEdit } from "../core/accept/acceptance-edit.ts";
import { editPatch } from "../core/edit/edit-patch.ts";
import { SpecCheckError } from "../core/errors.ts";
import type { Listing } from "../core/listing.ts";
import type { ModuleReport, Report } from "../core/report.ts";
import { applyEdits } from "../io/edit/apply-edits.ts";
import type { WorkTreeFate } from "../io/edit/edit-work-tree.ts";
import { currentBranch, readBranchBase } from "../io/history/branch-base.ts";
import { openGit, requireWorkTree, type WorkTree } from "../io/open-git.ts";
import { rootRelative } from "../io/root-relative.ts";
import { compareIndex, readStagedChanges } from "../io/staged-changes.ts";
import { judgeChangeSet } from "./judge-change-set.ts";
import type { Setup } from "./setup.ts";
import { stagedSetup } from "./staged-setup.ts";

/** What an acceptance is asked. */
export interface AcceptOptions {
  /** Absolute. */
  readonly cwd: string;
  readonly configFile: string | null;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Sources, as given. */
  readonly sources: readonly string[];
  readonly reason: string;
  /** Whether the edit is only shown. */
  readonly isDryRun: boolean;
}

/** What an acceptance answers. */
export interface AcceptOutcome {
  /** The edit as a patch. */
  readonly patch: string;
  /** What became of each spec in the work tree; none in a dry run. */
  readonly fates: ReadonlyMap<string, WorkTreeFate>;
  /** Lines for standard error. */
  readonly notices: readonly string[];
}

/**
 * Records in the specs of some sources that their staged API change was reviewed and needs no prose, and stages that.
 *
 * @throws SpecCheckError `usage` for a source whose API does not change or that has no spec, and as the check and the
 *   writing of edits do.
 */
export async function accept(options: AcceptOptions): Promise<AcceptOutcome> {
  const workTree = requireWorkTree(await openGit(options.cwd, options.env));
  const paths = options.sources.map((path) => rootRelative(path, workTree));
  const { changeSet, index } = await readStagedChanges(workTree);
  const setup = await stagedSetup(workTree, index, options.configFile);
  const report = await judgeChangeSet(workTree.git, changeSet, { setup, paths });
  const branch = await judgeBranch(workTree, { index, setup, paths });
  const edits = [];
  for (const source of paths) {
    const module = moduleOf(report, source);
    const spec = module === null ? null : await readSpec(workTree, index, module.spec);
    const whole = branch === null ? null : moduleOf(branch, source);
    edits.push(acceptanceEdit({ source, module, branch: whole, spec, reason: options.reason }));
  }
  const fates = options.isDryRun ? new Map<string, WorkTreeFate>() : await applyEdits(workTree, edits);
  return { patch: editPatch(edits), fates, notices: setup.notices };
}

function moduleOf({ modules }: Report, source: string): ModuleReport | null {
  return modules.find((module) => module.source === source) ?? null;
}

/** The same sources against where the branch began; null where there is no such place. */
async function judgeBranch(
  workTree: WorkTree,
  {
    index,
    setup,
    paths,
  }: { readonly index: Listing; readonly setup: Setup; readonly paths: readonly string[] },
): Promise<Report | null> {
  const { git } = workTree;
  const head = await git.ask(["rev-parse", "--quiet", "--verify", "HEAD"]);
  const base = head === null ? null : await readBranchBase(git, await currentBranch(git));
  if (head === null || base === null) return null;
  const parted = ((await git.ask(["merge-base", head.trim(), base])) ?? "").trim();
  return parted === "" || parted === head.trim()
    ? null
    : judgeChangeSet(git, await compareIndex(workTree, index, parted), { setup, paths });
}

async function readSpec({ git }: WorkTree, index: Listing, path: string): Promise<string | null> {
  const oid = index.oid(path);
  if (oid === null) return null;
  const content = (await git.catFiles([oid])).get(oid);
  const text = content?.toString("utf8") ?? "";
  if (content === undefined || !content.equals(Buffer.from(text))) {
    throw new SpecCheckError("file", `cannot edit ${path}: expected UTF-8 text`);
  }
  return text;
}
