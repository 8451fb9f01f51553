import type { ConfigText } from "../core/config/config-text.ts";
import { CARGO_MANIFEST, configFormat, SEARCH_PLACES } from "../core/config/search-places.ts";
import type { Listing } from "../core/listing.ts";
import { SPEC_IGNORE } from "../core/spec-ignore.ts";
import { findConfigFile } from "./config-file.ts";
import { decodeText } from "./decode-text.ts";
import type { WorkTree } from "./open-git.ts";
import { rootRelative } from "./root-relative.ts";
import { readStagedFile } from "./staged-file.ts";

/** A text that steers the check, and what to tell the user about it. */
export interface Steering<Text> {
  /** Null where there is none. */
  readonly found: Text | null;
  readonly notices: readonly string[];
}

/**
 * Finds the configuration as the commit being made has it: the file that the search on disk finds, in its staged
 * version where Git tracks it. Where the disk has none, one that is still in the index counts.
 *
 * @param explicit the file named by `--config`, as given, or null to search.
 * @throws SpecCheckError `config` when it cannot be read or is no text.
 */
export async function readStagedConfig(
  workTree: WorkTree,
  index: Listing,
  explicit: string | null,
): Promise<Steering<ConfigText>> {
  const { directory, root } = workTree;
  const disk = await findConfigFile({ cwd: directory, root, explicit });
  const path = disk?.path ?? trackedPlace(rootRelative(".", workTree), index);
  const format = disk?.format ?? configFormat(path ?? "");
  if (path === null || format === null || index.oid(path) === null) return { found: disk, notices: [] };
  const { found, notices } = await readStagedText(workTree, index, path);
  return { found: found === null ? null : { path, text: found, format }, notices };
}

/**
 * Reads a file that steers the check as text, `path` relative to the root.
 *
 * @throws SpecCheckError `config` when it is no UTF-8 text.
 */
export async function readStagedText(
  workTree: WorkTree,
  index: Listing,
  path: string,
): Promise<Steering<string>> {
  const { content, differsOnDisk } = await readStagedFile(workTree, index, path);
  if (content === null) return { found: null, notices: [] };
  const text = decodeText(content, path);
  const notices = differsOnDisk
    ? [`${path} has unstaged changes; the commit is judged by its staged version`]
    : [];
  return { found: text, notices };
}

/** Every path that steers the check of a commit, from the folder that it starts in up to the root. */
export function steeringPaths(workTree: WorkTree): readonly string[] {
  const places = foldersFrom(rootRelative(".", workTree)).flatMap((folder) =>
    SEARCH_PLACES.map((place) => joined(folder, place)),
  );
  return [...places, CARGO_MANIFEST, SPEC_IGNORE];
}

/** The first place of a configuration in the index, from a folder up to the root. `package.json` is other people's. */
function trackedPlace(folder: string, index: Listing): string | null {
  for (const each of foldersFrom(folder)) {
    for (const place of SEARCH_PLACES) {
      const path = joined(each, place);
      if (place !== "package.json" && index.has(path)) return path;
    }
  }
  return null;
}

/** A folder and those around it, relative to the root, which is the last. */
function foldersFrom(folder: string): readonly string[] {
  const segments = folder === "" ? [] : folder.split("/");
  return [...segments.map((_, depth) => segments.slice(0, segments.length - depth).join("/")), ""];
}

function joined(folder: string, place: string): string {
  return folder === "" ? place : `${folder}/${place}`;
}
