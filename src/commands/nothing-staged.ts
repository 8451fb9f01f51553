import { assembleReport } from "../core/assemble-report.ts";
import { mayCount } from "../core/plan/may-count.ts";
import type { WorkTree } from "../io/open-git.ts";
import type { StagedDiff } from "../io/staged-changes.ts";
import { readIndexAt } from "../io/staged-changes.ts";
import { steeringPaths } from "../io/staged-config.ts";
import type { CheckOutcome } from "./check.ts";
import { stagedSetup } from "./staged-setup.ts";

/**
 * The outcome where nothing that is staged could count under the settings of the repository; null where spec-check has
 * to look. It asks for the names of what is staged alone, and the settings, which are read whatever is staged.
 *
 * @throws SpecCheckError `config` for a wrong configuration, `git` on every failure of Git.
 */
export async function nothingStaged(
  workTree: WorkTree,
  { head, raw }: StagedDiff,
): Promise<CheckOutcome | null> {
  if (raw === null || mayCount(raw)) return null;
  const setup = await stagedSetup(workTree, await readIndexAt(workTree, steeringPaths(workTree)), null);
  if (mayCount(raw, setup.config)) return null;
  const report = assembleReport({ mode: "staged", base: head, head: "index", modules: [], findings: [] });
  return { report, notices: setup.notices };
}
