import type { PicturedSource } from "../../core/picture/report-data.ts";

/** A folder of the map, or one source. */
export interface MapNode {
  /** Relative to the root; that of the last folder where several stand in one name. */
  readonly path: string;
  /** As shown: `core/src` where `core` holds nothing else. */
  readonly name: string;
  /** Null for a folder. */
  readonly source: PicturedSource | null;
  readonly children: readonly MapNode[];
}

/**
 * Puts the sources below a folder into their folders. Folders that hold a single folder are one with it.
 *
 * @param folder empty for the root.
 */
export function folderTree(sources: readonly PicturedSource[], folder: string): MapNode {
  const prefix = folder === "" ? "" : `${folder}/`;
  const below = sources.filter(({ path }) => path.startsWith(prefix));
  return joined({ path: folder, name: folder, source: null, children: childrenOf(below, prefix) });
}

function childrenOf(sources: readonly PicturedSource[], prefix: string): readonly MapNode[] {
  const folders = new Map<string, PicturedSource[]>();
  const files: MapNode[] = [];
  for (const source of sources) {
    const rest = source.path.slice(prefix.length);
    const slash = rest.indexOf("/");
    if (slash < 0) {
      files.push({ path: source.path, name: rest, source, children: [] });
      continue;
    }
    const name = rest.slice(0, slash);
    const group = folders.get(name);
    if (group === undefined) folders.set(name, [source]);
    else group.push(source);
  }
  const made = [...folders].map(([name, group]) => {
    const path = `${prefix}${name}`;
    return joined({ path, name, source: null, children: childrenOf(group, `${path}/`) });
  });
  return [...made, ...files];
}

function joined(node: MapNode): MapNode {
  const [only, ...more] = node.children;
  if (only === undefined || more.length > 0 || only.source !== null) return node;
  return { ...only, name: node.name === "" ? only.name : `${node.name}/${only.name}` };
}

/** The sources of a folder and of those in it. */
export function sourcesIn(node: MapNode): readonly PicturedSource[] {
  return node.source === null ? node.children.flatMap(sourcesIn) : [node.source];
}
