import type { PicturedSource } from "../../core/picture/report-data.ts";
import { type FolderTotals, NOTHING, sourceTotals, sumOf } from "./folder-totals.ts";

/** A folder of the map, or one source. */
export interface MapNode {
  /** Relative to the root; that of the last folder where several stand in one name. */
  readonly path: string;
  /** As shown: `core/src` where `core` holds nothing else. */
  readonly name: string;
  /** Null for a folder. */
  readonly source: PicturedSource | null;
  readonly children: readonly MapNode[];
  /** Of all that is in it. */
  readonly totals: FolderTotals;
}

/** A folder that is still being filled. */
interface OpenFolder {
  readonly path: string;
  readonly name: string;
  readonly folders: Map<string, OpenFolder>;
  readonly files: MapNode[];
}

/**
 * Puts the sources below a folder into their folders. Folders that hold a single folder are one with it.
 *
 * @param sources by path.
 * @param folder empty for the root.
 */
export function folderTree(sources: readonly PicturedSource[], folder: string): MapNode {
  const prefix = folder === "" ? "" : `${folder}/`;
  const root = openFolder(folder, folder);
  // Neighbours mostly lie in the same folder.
  let last = { path: folder, folder: root };
  for (const source of sources) {
    const { path } = source;
    if (!path.startsWith(prefix)) continue;
    const slash = path.lastIndexOf("/");
    const parent = path.slice(0, Math.max(0, slash));
    if (parent !== last.path) last = { path: parent, folder: folderAt(root, parent) };
    const name = path.slice(slash + 1);
    last.folder.files.push({ path, name, source, children: [], totals: sourceTotals(source) });
  }
  return joined(closed(root));
}

function openFolder(path: string, name: string): OpenFolder {
  return { path, name, folders: new Map(), files: [] };
}

function folderAt(root: OpenFolder, path: string): OpenFolder {
  let folder = root;
  const below = root.path === "" ? path : path.slice(root.path.length + 1);
  for (const name of below === "" ? [] : below.split("/")) {
    const known = folder.folders.get(name);
    const found = known ?? openFolder(folder.path === "" ? name : `${folder.path}/${name}`, name);
    if (known === undefined) folder.folders.set(name, found);
    folder = found;
  }
  return folder;
}

function closed({ path, name, folders, files }: OpenFolder): MapNode {
  const children = [...[...folders.values()].map((folder) => joined(closed(folder))), ...files];
  const totals = children.reduce((sum, child) => sumOf(sum, child.totals), NOTHING);
  return { path, name, source: null, children, totals };
}

function joined(node: MapNode): MapNode {
  const [only, ...more] = node.children;
  if (only === undefined || more.length > 0 || only.source !== null) return node;
  return { ...only, name: node.name === "" ? only.name : `${node.name}/${only.name}` };
}
