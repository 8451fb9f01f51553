import { existsSync } from "node:fs";
import { join } from "node:path";
import { CONFIG_FILE } from "../../core/init/first-config.ts";
import { HOOK_NAMES, PACKAGE } from "../../core/init/hook-name.ts";
import { LEFTHOOK_FILES, PRE_COMMIT_FILES } from "../../core/init/hook-setup.ts";
import { type HookFile, hookPath, type Installer, type SetupFacts } from "../../core/init/setup-facts.ts";
import { chainedPath } from "../../core/init/shell-hook.ts";
import { foldersAbove, inFolder } from "../../core/path-parts.ts";
import type { Environment } from "../git-environment.ts";
import type { WorkTree } from "../open-git.ts";
import { rootRelative } from "../root-relative.ts";
import { findTools } from "./find-tools.ts";
import { ownPackage } from "./own-package.ts";
import { readHookFile, readSetupText } from "./read-setup-file.ts";
import type { SetupPlaces } from "./setup-places.ts";

const LOCKS: readonly (readonly [file: string, installer: Installer])[] = [
  ["pnpm-lock.yaml", "pnpm"],
  ["yarn.lock", "yarn"],
  ["bun.lock", "bun"],
  ["bun.lockb", "bun"],
];

const LINT_STAGED_FILES = ["", ".json", ".yaml", ".yml", ".js", ".mjs", ".cjs"]
  .map((end) => `.lintstagedrc${end}`)
  .concat([".js", ".mjs", ".cjs", ".ts"].map((end) => `lint-staged.config${end}`));

/** What the run was started with. */
export interface SetupSurroundings {
  readonly env: Environment;
  readonly platform: string;
}

/**
 * Looks at what a repository uses for its hooks. Nothing that is found is executed.
 *
 * @throws SpecCheckError `file` when something is there and cannot be read.
 */
export function readSetupFacts(
  workTree: WorkTree,
  places: SetupPlaces,
  { env, platform }: SetupSurroundings,
): SetupFacts {
  const { root } = workTree;
  const { hooksFolder, hooksPath, fileOf } = places;
  const packageFolder = folderOfPackage(workTree);
  const folder = join(root, packageFolder ?? "");
  const config = [...LEFTHOOK_FILES, ...PRE_COMMIT_FILES, ...LINT_STAGED_FILES, CONFIG_FILE];
  return {
    packageFolder,
    packageJson: packageFolder === null ? null : readSetupText(join(folder, "package.json"), "package.json"),
    isInstalled: packageFolder !== null && existsSync(join(folder, "node_modules", PACKAGE, "package.json")),
    installer: LOCKS.find(([file]) => existsSync(join(folder, file)))?.[1] ?? "npm",
    hooksPath,
    hooksFolder,
    hookFiles: readHooks(hookFolders(hooksFolder.label, packageFolder), fileOf, platform),
    texts: new Map(
      config.flatMap((path) => {
        const text = readSetupText(join(root, path), path);
        return text === null ? [] : [[path, text] as const];
      }),
    ),
    tools: findTools({ root, packageFolder, env, platform }),
    ownPackage: ownPackage(),
  };
}

/** The folder of the nearest `package.json` from where the run started up to the root. */
function folderOfPackage(workTree: WorkTree): string | null {
  const start = rootRelative(".", workTree);
  const folders = [...foldersAbove(inFolder(start, "package.json"))];
  return folders.find((folder) => existsSync(join(workTree.root, folder, "package.json"))) ?? null;
}

/** The folders that hooks of Git and of husky are in. */
function hookFolders(label: string | null, packageFolder: string | null): readonly string[] {
  const husky = inFolder(packageFolder ?? "", ".husky");
  const above = label?.endsWith("/_") === true ? [label.slice(0, -"/_".length)] : [];
  return [...new Set([...(label === null ? [] : [label]), ...above, husky])];
}

function readHooks(
  folders: readonly string[],
  fileOf: (label: string) => string,
  platform: string,
): ReadonlyMap<string, HookFile> {
  const labels = folders.flatMap((folder) =>
    HOOK_NAMES.map((hook) => hookPath(folder, hook)).flatMap((path) => [path, chainedPath(path)]),
  );
  return new Map(
    labels.flatMap((label) => {
      const file = readHookFile(fileOf(label), label, platform);
      return file === null ? [] : [[label, file] as const];
    }),
  );
}
