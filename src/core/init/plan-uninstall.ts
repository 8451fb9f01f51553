import { CONFIG_FILE, isFirstConfig } from "./first-config.ts";
import { HOOK_NAMES } from "./hook-name.ts";
import { hookSetup, LEFTHOOK_FILES, PRE_COMMIT_FILES } from "./hook-setup.ts";
import { hasBlock, withoutBlocks } from "./marked-block.ts";
import type { SetupFacts } from "./setup-facts.ts";
import type { SetupEdit, SetupPlan } from "./setup-plan.ts";
import { removalRun } from "./setup-runs.ts";
import { chainedPath, takeFromHook } from "./shell-hook.ts";

/**
 * Plans how all that init wrote is taken out again, and nothing else: every block of ours in every file that init may
 * write, whatever manager the repository uses by now.
 *
 * @param writesOnly whether nothing is to be taken out of `package.json`.
 */
export function planUninstall(facts: SetupFacts, writesOnly: boolean): SetupPlan {
  const { hookFiles, texts } = facts;
  const steps = [...hookFiles.keys()]
    .filter((path) => HOOK_NAMES.some((hook) => path === hook || path.endsWith(`/${hook}`)))
    .map((path) => takeFromHook(path, hookFiles.get(path) ?? null, hookFiles.get(chainedPath(path)) ?? null));
  const files: readonly SetupEdit[] = [...LEFTHOOK_FILES, ...PRE_COMMIT_FILES].flatMap((path) => {
    const before = texts.get(path);
    if (before === undefined || !hasBlock(before)) return [];
    return [{ path, before, after: withoutBlocks(before), isHook: false }];
  });
  const config = texts.get(CONFIG_FILE);
  const goes = config !== undefined && isFirstConfig(config);
  const configEdit = { path: CONFIG_FILE, before: config ?? null, after: null, isHook: false };
  return {
    command: "uninstall",
    manager: hookSetup(facts).kind,
    installs: [],
    moves: steps.flatMap(({ move }) => move ?? []),
    edits: [...steps.flatMap(({ edit }) => edit ?? []), ...files, ...(goes ? [configEdit] : [])].sort(
      (one, other) => (one.path < other.path ? -1 : 1),
    ),
    activates: writesOnly ? [] : removalRun(facts),
    notes: config === undefined || goes ? [] : [`${CONFIG_FILE} was written or changed by hand and stays`],
  };
}
