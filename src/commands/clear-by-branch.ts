import { clearReport, unclearedModules } from "../core/clearance/clear-report.ts";
import type { Report } from "../core/report.ts";
import type { Git } from "../io/git.ts";
import { currentBranch, readBranchBase } from "../io/history/branch-base.ts";
import { BRANCH_COMMITS, branchCommits } from "../io/history/branch-commits.ts";
import { readSpecEdits } from "../io/history/spec-edits.ts";
import type { Setup } from "./setup.ts";

/** A report after the branch was asked. */
export interface ClearedReport {
  readonly report: Report;
  /** Lines for the user. */
  readonly notices: readonly string[];
}

/** Which branch is asked. */
export interface ClearOptions {
  readonly setup: Setup;
  /** The commit that the branch ends at, null where there is none yet. */
  readonly head: string | null;
  /** Whether it is the branch that is checked out, whose upstream may be its base. */
  readonly isCurrent: boolean;
}

/**
 * With `"clearance": "branch"`, clears the modules of a report whose API changes were described in their specs by
 * earlier commits of the branch. Git is asked nothing where there is nothing to clear.
 *
 * @throws SpecCheckError `git` or `object` when Git fails.
 */
export async function clearByBranch(
  git: Git,
  report: Report,
  { setup, head, isCurrent }: ClearOptions,
): Promise<ClearedReport> {
  const { config, mapping } = setup;
  const modules = unclearedModules(report);
  if (config.clearance === "commit" || modules.length === 0 || head === null) return { report, notices: [] };
  const base = await readBranchBase(git, isCurrent ? await currentBranch(git) : null);
  if (base === null) return { report, notices: [NO_BASE] };
  const { commits, missing } = await branchCommits(git, head, base);
  const specs = new Set(modules.map(({ spec }) => spec));
  const edits = await readSpecEdits(git, commits, { specs, maxFileSize: config.maxFileSize });
  const cleared = clearReport(report, {
    editsOf: (spec) => edits.get(spec) ?? [],
    severitiesFor: (source) => mapping.settingsFor(source).rules,
  });
  const isLeft = unclearedModules(cleared).length > 0;
  return { report: cleared, notices: missing !== null && isLeft ? [MISSING[missing]] : [] };
}

const NO_BASE =
  '"clearance": "branch" has no effect here, since no base of this branch is known: neither an upstream of another name nor origin/HEAD nor another branch called as init.defaultBranch, main or master';

const MISSING = {
  "too-many": `only the newest ${BRANCH_COMMITS} commits of this branch were asked for what they say in specs`,
  shallow:
    "this clone is shallow and ends within this branch, so that older commits could not be asked for what they say in specs; `git fetch --unshallow` brings them",
} as const;
