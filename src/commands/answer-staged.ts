import { exemptStaged } from "../core/exempt/exempt-staged.ts";
import { EXEMPT_VARIABLE } from "../core/exempt/exemption.ts";
import type { Report } from "../core/report.ts";
import type { WorkTree } from "../io/open-git.ts";
import type { CheckOutcome } from "./check.ts";
import { clearByBranch } from "./clear-by-branch.ts";
import type { Setup } from "./setup.ts";

/** What a report is answered with. */
export interface StagedAnswer {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly setup: Setup;
  /** The commit that the staged change was compared with, null before the first one. */
  readonly head: string | null;
}

/**
 * Looks for what answers a report of the staged change beside the specs in it: `SPEC_EXEMPT`, and with
 * `"clearance": "branch"` earlier commits.
 *
 * @throws SpecCheckError `git` or `object` when Git fails.
 */
export async function answerStaged(
  { git }: WorkTree,
  judged: Report,
  { env, setup, head }: StagedAnswer,
): Promise<CheckOutcome> {
  const exempted = exemptStaged(judged, env[EXEMPT_VARIABLE]);
  const { report, notices } = await clearByBranch(git, exempted.report, { setup, head, isCurrent: true });
  return { report, notices: [...exempted.notices, ...notices] };
}
