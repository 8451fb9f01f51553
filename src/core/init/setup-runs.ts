import { HOOK_NAMES, PACKAGE } from "./hook-name.ts";
import type { HookSetup } from "./hook-setup.ts";
import { hookPath, type Installer, type SetupFacts } from "./setup-facts.ts";
import type { SetupRun } from "./setup-plan.ts";

const ADD: Readonly<Record<Installer, readonly string[]>> = {
  npm: ["install", "--save-dev"],
  pnpm: ["add", "--save-dev"],
  yarn: ["add", "--dev"],
  bun: ["add", "--dev"],
};

const REMOVE: Readonly<Record<Installer, string>> = {
  npm: "uninstall",
  pnpm: "remove",
  yarn: "remove",
  bun: "remove",
};

/** What installs the package, where there is a `package.json` and it is not installed. */
export function installRun(
  { packageFolder, isInstalled, installer }: SetupFacts,
  spec: string,
): readonly SetupRun[] {
  if (packageFolder === null || isInstalled) return [];
  return [{ words: [installer, ...ADD[installer], spec], folder: packageFolder, why: "installs spec-check" }];
}

/** What takes the package out again, where `package.json` asks for it. */
export function removalRun({ packageFolder, packageJson, installer }: SetupFacts): readonly SetupRun[] {
  if (packageFolder === null || !new RegExp(`"${PACKAGE}"\\s*:`).test(packageJson ?? "")) return [];
  return [
    { words: [installer, REMOVE[installer], PACKAGE], folder: packageFolder, why: "takes spec-check out" },
  ];
}

/** What lets Git call the hook manager for every hook that spec-check has a part in. */
export function activationRuns(setup: HookSetup, facts: SetupFacts): readonly SetupRun[] {
  const { tools, hooksPath, packageFolder } = facts;
  if (isActive(setup, facts)) return [];
  const run = (tool: HookSetup["kind"], words: readonly string[], folder = "") => {
    if (tool === "plain" || tool === "package" || tool === "outside") return [];
    return [{ words: [...(tools.get(tool) ?? [tool]), ...words], folder, why: `lets Git call ${tool}` }];
  };
  switch (setup.kind) {
    case "husky":
      return hooksPath === null && tools.has("husky") ? run("husky", [], packageFolder ?? "") : [];
    case "lefthook":
      return run("lefthook", ["install"]);
    case "pre-commit":
    case "prek":
      return run(setup.kind, ["install", ...HOOK_NAMES.flatMap((hook) => ["--hook-type", hook])]);
    default:
      return [];
  }
}

/** Whether the hooks that Git runs call the manager already, all that spec-check cannot do without. */
function isActive({ kind }: HookSetup, { hookFiles, hooksFolder }: SetupFacts): boolean {
  if (kind === "husky") return false;
  const sign = kind === "pre-commit" ? "pre_commit" : kind;
  return (["pre-commit", "pre-merge-commit", "pre-push"] as const).every(
    (hook) => hookFiles.get(hookPath(hooksFolder.label ?? "", hook))?.text?.includes(sign) === true,
  );
}
