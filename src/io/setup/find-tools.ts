import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import type { ToolName } from "../../core/init/setup-facts.ts";
import { inFolder } from "../../core/path-parts.ts";
import type { Environment } from "../git-environment.ts";

const TOOLS: readonly ToolName[] = ["husky", "lefthook", "pre-commit", "prek"];

/** Where programs are looked for. */
export interface ToolSearch {
  readonly root: string;
  /** The folder of the `package.json`, relative to the root; null where there is none. */
  readonly packageFolder: string | null;
  readonly env: Environment;
  readonly platform: string;
}

/** The hook managers that can be started: those in `node_modules`, from the root, then those on the path. */
export function findTools(search: ToolSearch): ReadonlyMap<ToolName, readonly string[]> {
  return new Map(
    TOOLS.flatMap((name) => {
      const words = wordsFor(name, search);
      return words === null ? [] : [[name, words] as const];
    }),
  );
}

function wordsFor(
  name: ToolName,
  { root, packageFolder, env, platform }: ToolSearch,
): readonly string[] | null {
  if (packageFolder !== null) {
    const own = inFolder(packageFolder, `node_modules/.bin/${name}`);
    if (existsSync(join(root, own))) return [own];
  }
  const ends = platform === "win32" ? [".exe", ".cmd", ".bat"] : [""];
  const folders = (env.PATH ?? env.Path ?? "").split(delimiter).filter((folder) => folder !== "");
  const isThere = folders.some((folder) => ends.some((end) => existsSync(join(folder, name + end))));
  return isThere ? [name] : null;
}
