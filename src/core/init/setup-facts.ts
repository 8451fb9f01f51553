import type { HookName } from "./hook-name.ts";

/** A file that Git would run as a hook, or that a hook manager would. */
export interface HookFile {
  /** Null where it is no UTF-8 text. */
  readonly text: string | null;
  readonly isExecutable: boolean;
  readonly isLink: boolean;
}

/** The folder that Git runs hooks from. */
export interface HooksFolder {
  /** As messages show it: relative to the root, or below `.git`; null where it lies outside of the repository. */
  readonly label: string | null;
  /** Whether it is a part of the work tree, which others get too. */
  readonly isShared: boolean;
}

/** The programs that install a package or activate hooks, where there are any. */
export type ToolName = "husky" | "lefthook" | "pre-commit" | "prek";

/** What a repository uses, as far as hooks go. */
export interface SetupFacts {
  /** The folder of the nearest `package.json`, relative to the root; null where there is none. */
  readonly packageFolder: string | null;
  /** Its text. */
  readonly packageJson: string | null;
  /** Whether our package is in the `node_modules` beside it. */
  readonly isInstalled: boolean;
  /** What installs packages there. */
  readonly installer: Installer;
  /** `core.hooksPath` as written, null where it is not set. */
  readonly hooksPath: string | null;
  readonly hooksFolder: HooksFolder;
  /** The files of hooks that exist, by their label. */
  readonly hookFiles: ReadonlyMap<string, HookFile>;
  /** The texts of the configuration files of hook managers, and of ours, that exist, by path from the root. */
  readonly texts: ReadonlyMap<string, string>;
  /** How each program is called: the words of its command line, only of those that were found. */
  readonly tools: ReadonlyMap<ToolName, readonly string[]>;
  /** Absolute: where the package of this run is. */
  readonly ownPackage: string;
}

/** A program that installs npm packages. */
export type Installer = "npm" | "pnpm" | "yarn" | "bun";

/** The label of a hook's file in a folder. */
export function hookPath(folder: string, hook: HookName): string {
  return folder === "" ? hook : `${folder}/${hook}`;
}
