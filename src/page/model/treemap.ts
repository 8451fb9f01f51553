import { type HierarchyRectangularNode, hierarchy, treemap, treemapSquarify } from "d3-hierarchy";
import type { PicturedSource } from "../../core/picture/report-data.ts";
import type { MapNode } from "./folder-tree.ts";

/** What a tile's area stands for. */
export type TileSize = "lines" | "items";

/** Where a node of the map lies. */
export type Tile = HierarchyRectangularNode<MapNode>;

/** A rectangle of the picture, in pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Height of the name of a folder above its tiles, in pixels. */
export const HEADER = 18;

/** Levels of folders that get a name. */
const NAMED_LEVELS = 2;

/** A folder that is smaller than this in either direction gets none. */
const NAMED_FROM = { width: 60, height: 44 };

/** Square pixels of an average tile below which a gap of a whole pixel would leave nothing of the small ones. */
const CROWDED = 250;

/** Lays a folder out in a rectangle. A source without lines or items is as large as one with a single one. */
export function layTiles(
  root: MapNode,
  size: TileSize,
  area: { readonly width: number; readonly height: number },
): Tile {
  const tree = hierarchy(root, ({ children }) => children)
    .sum(({ source }) => (source === null ? 0 : weight(source, size)))
    .sort(
      (one, other) => (other.value ?? 0) - (one.value ?? 0) || (one.data.path < other.data.path ? -1 : 1),
    );
  const gap = (area.width * area.height) / Math.max(1, root.totals.sources) < CROWDED ? 0.7 : 1;
  return treemap<MapNode>()
    .tile(treemapSquarify.ratio(1.3))
    .size([area.width, area.height])
    .paddingInner(({ depth }) => (depth === 0 ? 5 : gap))
    .paddingRight((node) => (isApart(node) ? 2 : 0))
    .paddingBottom((node) => (isApart(node) ? 2 : 0))
    .paddingTop((node) => (hasHeader(node) ? HEADER : 0))(tree);
}

/** Whether a folder is set apart from what lies beside it; those of the first level always are. */
function isApart({ depth, x0, x1, y0, y1 }: Tile): boolean {
  return depth > 1 && x1 - x0 > 24 && y1 - y0 > 24;
}

/** Where a tile is drawn; something of it is to be seen, however small it is. */
export function boxOf({ x0, x1, y0, y1 }: Tile): Box {
  return { x: x0, y: y0, width: Math.max(0.5, x1 - x0), height: Math.max(0.5, y1 - y0) };
}

/** Whether the name of a folder stands above its tiles. */
export function hasHeader({ depth, x0, x1, y0, y1, data }: Tile): boolean {
  const isNamed = data.source === null && depth > 0 && depth <= NAMED_LEVELS;
  return isNamed && x1 - x0 >= NAMED_FROM.width && y1 - y0 >= NAMED_FROM.height;
}

/** The source that lies at a point of the picture, or the folder whose name does; null for a gap. */
export function tileAt(root: Tile, { x, y }: Pick<Box, "x" | "y">): Tile | null {
  let found = root;
  for (let inner: Tile | undefined = root; inner !== undefined; ) {
    found = inner;
    inner = found.children?.find(({ x0, x1, y0, y1 }) => x >= x0 && x < x1 && y >= y0 && y < y1);
  }
  const isNamed = hasHeader(found) && y < found.y0 + HEADER;
  return found.data.source !== null || isNamed ? found : null;
}

function weight({ lines, items }: PicturedSource, size: TileSize): number {
  return Math.max(1, size === "lines" ? lines : items);
}

/** A text cut so that it fits a width in pixels, at 11 pixels a line; empty where hardly any of it would be left. */
export function fitted(text: string, width: number): string {
  const room = Math.floor((width - 10) / 6.7);
  if (text.length <= room) return text;
  return room < 7 ? "" : `${text.slice(0, room - 1)}…`;
}
