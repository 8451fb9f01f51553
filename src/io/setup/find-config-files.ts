import { realpathSync } from "node:fs";
import { join } from "node:path";
import { CARGO_MANIFEST, SEARCH_PLACES } from "../../core/config/search-places.ts";
import { foldersAbove, inFolder } from "../../core/path-parts.ts";
import { findConfigFile } from "../config-file.ts";
import type { WorkTree } from "../open-git.ts";
import { rootRelative } from "../root-relative.ts";
import { readSetupText } from "./read-setup-file.ts";

/**
 * The configurations that a search from where the run started comes by, the one that counts first. Files that would
 * count if it were not there come behind it.
 *
 * @param explicit the file named by `--config`, as given, or null to search.
 * @throws SpecCheckError `config` when one that is there cannot be read.
 */
export async function findConfigFiles(
  workTree: WorkTree,
  explicit: string | null,
): Promise<readonly string[]> {
  const { directory, root } = workTree;
  const first = await findConfigFile({ cwd: directory, root, explicit });
  if (first === null) return [];
  if (explicit !== null) return [first.path];
  const start = rootRelative(".", workTree);
  const places = [...foldersAbove(inFolder(start, CARGO_MANIFEST))].flatMap((folder) =>
    SEARCH_PLACES.map((place) => inFolder(folder, place)),
  );
  const others = [...places, CARGO_MANIFEST].filter((path) => {
    const text = readSetupText(join(realpathSync(root), path), path);
    return text !== null && saysSomething(path, text);
  });
  return [first.path, ...others.filter((path) => path !== first.path)];
}

/** Files of other programs count only with a part for us. */
function saysSomething(path: string, text: string): boolean {
  if (path.endsWith("package.json")) return /"spec"\s*:\s*\{/.test(text);
  if (path.endsWith(CARGO_MANIFEST)) return /metadata\s*\.\s*"?spec-check"?/.test(text);
  return text.trim() !== "";
}
