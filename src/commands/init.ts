import { planInit } from "../core/init/plan-init.ts";
import { planUninstall } from "../core/init/plan-uninstall.ts";
import type { SetupFacts } from "../core/init/setup-facts.ts";
import { isEmptyPlan, type SetupPlan } from "../core/init/setup-plan.ts";
import { specLayout } from "../core/init/spec-layout.ts";
import { findConfigFile } from "../io/config-file.ts";
import { openGit, requireWorkTree, type WorkTree } from "../io/open-git.ts";
import { applySetup } from "../io/setup/apply-setup.ts";
import { readSetupFacts, type SetupSurroundings } from "../io/setup/read-setup-facts.ts";
import { runProgram } from "../io/setup/run-program.ts";
import { readSetupPlaces } from "../io/setup/setup-places.ts";
import { readIndex } from "../io/staged-changes.ts";

/** What `init` and `uninstall` are asked. */
export interface SetupOptions extends SetupSurroundings {
  readonly cwd: string;
  readonly command: "init" | "uninstall";
  /** The file named by `--config`, as given, or null to search. */
  readonly configFile: string | null;
  /** What to install, as npm takes it; null for this version. */
  readonly package: string | null;
  /** Whether nothing is to be installed or started. */
  readonly writesOnly: boolean;
  /** Is shown what would be done, and says whether to do it. Not asked where there is nothing to do. */
  readonly agrees: (plan: SetupPlan) => Promise<boolean>;
}

/** What became of a plan. */
export interface SetupOutcome {
  readonly plan: SetupPlan;
  readonly isDone: boolean;
}

/**
 * Lets spec-check take part in the hooks of a repository, or takes it out again. All is planned before anything is
 * written. What a package manager is to install comes first, and the rest is planned anew on what it leaves behind.
 *
 * @throws SpecCheckError as planning, writing and the programs that are started do.
 */
export async function setUp(options: SetupOptions): Promise<SetupOutcome> {
  const workTree = requireWorkTree(await openGit(options.cwd, options.env));
  const { root } = workTree;
  const shown = await plan(workTree, options);
  if (isEmptyPlan(shown)) return { plan: shown, isDone: true };
  if (!(await options.agrees(shown))) return { plan: shown, isDone: false };
  for (const run of shown.installs) await runProgram(run, root, options);
  const current = shown.installs.length === 0 ? shown : await plan(workTree, options);
  const { fileOf } = await readSetupPlaces(workTree);
  await applySetup(current, fileOf);
  for (const run of current.activates) await runProgram(run, root, options);
  return { plan: { ...current, installs: shown.installs }, isDone: true };
}

async function plan(workTree: WorkTree, options: SetupOptions): Promise<SetupPlan> {
  const facts: SetupFacts = readSetupFacts(workTree, await readSetupPlaces(workTree), options);
  if (options.command === "uninstall") return planUninstall(facts, options.writesOnly);
  const { directory, root } = workTree;
  const config = await findConfigFile({ cwd: directory, root, explicit: options.configFile });
  return planInit({
    facts,
    layout: specLayout(await readIndex(workTree)),
    configPath: config?.path ?? null,
    package: options.package,
    writesOnly: options.writesOnly,
  });
}
