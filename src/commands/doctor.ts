import type { DoctorReport } from "../core/doctor/doctor-report.ts";
import { type DoctorFacts, examine } from "../core/doctor/examine.ts";
import { SpecCheckError } from "../core/errors.ts";
import { openGit, requireWorkTree, type WorkTree } from "../io/open-git.ts";
import { findConfigFiles } from "../io/setup/find-config-files.ts";
import { installedVersion } from "../io/setup/own-package.ts";
import { readSetupFacts, type SetupSurroundings } from "../io/setup/read-setup-facts.ts";
import { readSetupPlaces } from "../io/setup/setup-places.ts";
import { readIndex } from "../io/staged-changes.ts";
import { stagedSetup } from "./staged-setup.ts";

/** What `doctor` is asked. */
export interface DoctorOptions extends SetupSurroundings {
  readonly cwd: string;
  /** As `process.version` says it. */
  readonly node: string;
  /** The file named by `--config`, as given, or null to search. */
  readonly configFile: string | null;
}

/**
 * Looks at all that decides whether a commit is judged, and by what, and writes nothing.
 *
 * @throws SpecCheckError `git` where there is no repository with a work tree; what is wrong with the rest is told.
 */
export async function doctor(options: DoctorOptions): Promise<DoctorReport> {
  const workTree = requireWorkTree(await openGit(options.cwd, options.env));
  const setup = readSetupFacts(workTree, await readSetupPlaces(workTree), options);
  const configs = await findConfigFiles(workTree, options.configFile);
  return examine({
    setup,
    node: options.node,
    git: (await workTree.git.run(["version"])).trim(),
    installed: setup.packageFolder === null ? null : installedVersion(workTree.root, setup.packageFolder),
    configs,
    ...(await readConfig(workTree, options.configFile)),
    env: options.env,
  });
}

async function readConfig(
  workTree: WorkTree,
  configFile: string | null,
): Promise<Pick<DoctorFacts, "configProblem" | "notices">> {
  try {
    const { notices } = await stagedSetup(workTree, await readIndex(workTree), configFile);
    return { configProblem: null, notices };
  } catch (error) {
    if (!(error instanceof SpecCheckError) || error.code !== "config") throw error;
    const help = error.help ?? "Correct it, and `git add` it.";
    return { configProblem: { message: error.message, help }, notices: [] };
  }
}
