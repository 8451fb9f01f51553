import { type Box, boxOf, HEADER, type Tile } from "./treemap.ts";

/** Pixels that lie between two tiles that touch, and the noise of rounding. */
const SLACK = 0.01;

/**
 * The part of a map that lies beside another one in a direction: the nearest of those that face it, else the nearest of
 * all that lie there. Null at the edge.
 *
 * @param direction of which one number is 1 or -1, the other 0.
 */
export function neighbour(
  parts: readonly Tile[],
  from: Tile,
  direction: readonly [number, number],
): Tile | null {
  const start = facing(from, direction);
  let best: Tile | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const part of parts) {
    const { near, far, low, high } = facing(part, direction);
    if (part === from || near < start.far - SLACK || far <= start.far) continue;
    const common = Math.min(high, start.high) - Math.max(low, start.low);
    const aside = Math.abs(low + high - start.low - start.high) / 2;
    // Whatever faces it comes first, however far; among those that touch it the one that lies opposite.
    const cost = (common > 0 ? 0 : 1e6) + 1_000 * Math.round(near - start.far) + aside;
    if (cost >= least) continue;
    best = part;
    least = cost;
  }
  return best;
}

/** A part as seen along a direction: where it begins and ends, and how far it reaches to both sides. */
interface Facing {
  readonly near: number;
  readonly far: number;
  readonly low: number;
  readonly high: number;
}

function facing(tile: Tile, [dx, dy]: readonly [number, number]): Facing {
  const { x, y, width, height } = chosenBox(tile);
  const [start, end, low, high] = dx === 0 ? [y, y + height, x, x + width] : [x, x + width, y, y + height];
  return dx + dy > 0 ? { near: start, far: end, low, high } : { near: -end, far: -start, low, high };
}

/** Of a folder that of its name. */
function chosenBox(tile: Tile): Box {
  const box = boxOf(tile);
  return tile.data.source === null ? { ...box, height: HEADER } : box;
}
