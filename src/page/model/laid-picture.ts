import type { PictureStatus } from "../../core/picture/report-data.ts";
import type { MapNode } from "./folder-tree.ts";
import { lastMade } from "./last-made.ts";
import { STATUSES } from "./status.ts";
import { type Box, boxOf, hasHeader, layTiles, type Tile, type TileSize } from "./treemap.ts";

/** A folder that is laid out, with what its picture is made of. */
export interface LaidPicture {
  readonly laid: Tile;
  /** What can be chosen: sources, and folders with a name above them. */
  readonly parts: readonly Tile[];
  /** The outlines of all sources of a state, as the data of a path. */
  readonly outlines: ReadonlyMap<PictureStatus, string>;
  /** Square pixels; a source whose tile is larger is noticed at once. */
  readonly noticedAbove: number;
}

/** Sources that are noticed at once: the largest ones. */
const NOTICED = 200;

/** Sizes of a picture that are kept of each folder. */
const KEPT = 2;

const known = new WeakMap<MapNode, ReturnType<typeof lastMade<LaidPicture>>>();

/** Lays a folder out, once for each size: whoever leaves the folders in it is shown it again. */
export function laidPicture(
  root: MapNode,
  size: TileSize,
  area: { readonly width: number; readonly height: number },
): LaidPicture {
  const ask = known.get(root) ?? lastMade<LaidPicture>(KEPT);
  known.set(root, ask);
  return ask(`${size} ${area.width} ${area.height}`, () => {
    const laid = layTiles(root, size, area);
    const parts = laid.descendants().filter((tile) => tile.data.source !== null || hasHeader(tile));
    const sources = parts.filter(({ data }) => data.source !== null);
    return { laid, parts, outlines: outlinesOf(sources), noticedAbove: noticedAbove(sources) };
  });
}

function outlinesOf(tiles: readonly Tile[]): ReadonlyMap<PictureStatus, string> {
  const parts = new Map<PictureStatus, string[]>(STATUSES.map((status) => [status, []]));
  for (const tile of tiles) parts.get(tile.data.source?.status ?? "not-required")?.push(outline(boxOf(tile)));
  return new Map([...parts].map(([status, outlines]) => [status, outlines.join("")]));
}

function outline({ x, y, width, height }: Box): string {
  return `M${short(x)} ${short(y)}h${short(width)}v${short(height)}h${short(-width)}z`;
}

const short = (value: number) => Math.round(value * 10) / 10;

function noticedAbove(tiles: readonly Tile[]): number {
  if (tiles.length <= NOTICED) return 0;
  return tiles.map(areaOf).sort((one, other) => other - one)[NOTICED] ?? 0;
}

/** Square pixels of a tile. */
export function areaOf({ x0, x1, y0, y1 }: Tile): number {
  return (x1 - x0) * (y1 - y0);
}
