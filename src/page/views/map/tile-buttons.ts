import { drawn } from "../../dom/element.ts";
import { areaOf, type LaidPicture } from "../../model/laid-picture.ts";
import { boxOf, HEADER, type Tile } from "../../model/treemap.ts";
import { tileLabel } from "./tile-label.ts";

/** A part of the map that can be chosen. */
export interface TileButton {
  readonly group: SVGGElement;
  readonly tile: Tile;
  readonly label: string;
}

/** The buttons of a map. */
export interface TileButtons {
  readonly layer: SVGGElement;
  /** The button of a part; made now if nobody came to it before. */
  of(tile: Tile): TileButton;
  /** The button that an element belongs to. */
  at(target: EventTarget | null): TileButton | null;
}

/**
 * Makes buttons above the paint, for names of folders and for tiles that are large enough to be noticed; those of small
 * tiles are made as somebody comes to them.
 *
 * @param noticed the source whose panel is `open`, and how large a tile is that is a button from the start.
 */
export function tileButtons(
  tiles: readonly Tile[],
  { open, noticedAbove }: Pick<LaidPicture, "noticedAbove"> & { readonly open: string },
): TileButtons {
  const layer = drawn("g");
  const byTile = new Map<Tile, TileButton>();
  const byGroup = new Map<Element, TileButton>();
  const of = (tile: Tile) => {
    const known = byTile.get(tile) ?? buttonOf(tile, open);
    if (!byTile.has(tile)) {
      byTile.set(tile, known);
      byGroup.set(known.group, known);
      layer.append(known.group);
    }
    return known;
  };
  const isNoticed = (tile: Tile) =>
    tile.data.source === null || tile.data.path === open || areaOf(tile) > noticedAbove;
  for (const tile of tiles.filter(isNoticed)) of(tile);
  return {
    layer,
    of,
    at: (target) => {
      const group = target instanceof Element ? target.closest("[role='button']") : null;
      return group === null ? null : (byGroup.get(group) ?? null);
    },
  };
}

function buttonOf(tile: Tile, open: string): TileButton {
  const { source, path } = tile.data;
  const { x, y, width, height } = boxOf(tile);
  const label = tileLabel(tile);
  const kind = source === null ? `folder depth${tile.depth}` : path === open ? "tile open" : "tile";
  const group = drawn(
    "g",
    { class: kind, role: "button", tabindex: -1, "aria-label": label },
    drawn("rect", { x, y, width, height: source === null ? HEADER : height }),
  );
  return { group, tile, label };
}
