import { neighbour } from "../../model/neighbour.ts";
import { boxOf, type Tile, tileAt } from "../../model/treemap.ts";
import type { MapOptions } from "./map-picture.ts";
import type { TileButton, TileButtons } from "./tile-buttons.ts";
import { tileLabel } from "./tile-label.ts";

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** What is drawn of a map. */
export interface DrawnMap {
  readonly svg: SVGSVGElement;
  /** Laid around the tile below the pointer. */
  readonly pointed: SVGRectElement;
}

/** Where the parts of a map lie. */
export interface LaidMap {
  /** The whole. */
  readonly laid: Tile;
  /** Those that can be chosen. */
  readonly parts: readonly Tile[];
  readonly buttons: TileButtons;
}

/** Makes the parts of a map answer to pointer and keys. One of them at a time is reached by the tabulator. */
export function steerTiles(
  { svg, pointed }: DrawnMap,
  { laid, parts, buttons }: LaidMap,
  options: MapOptions,
): void {
  const start = parts.find(({ data }) => data.path === options.last) ?? parts[0];
  let current: TileButton | null = start === undefined ? null : buttons.of(start);
  current?.group.setAttribute("tabindex", "0");
  const choose = ({ data: { source, path } }: Tile) =>
    source === null ? options.onFolder(path) : options.onSource(path);
  const below = (event: MouseEvent) => buttons.at(event.target)?.tile ?? tileAt(laid, pointOf(svg, event));
  const point = (tile: Tile | null) => {
    options.onLook(tile === null ? null : tileLabel(tile));
    surround(pointed, tile);
  };
  let last: Tile | null = null;
  const look = (event: PointerEvent) => {
    const tile = below(event);
    if (tile !== last) point(tile);
    last = tile;
  };
  svg.addEventListener("pointermove", look);
  svg.addEventListener("pointerdown", look);
  svg.addEventListener("click", (event) => {
    // A click is told in whole pixels, and some tiles are smaller: what is named below the map is what opens.
    const tile = buttons.at(event.target)?.tile ?? last ?? below(event);
    if (tile !== null) choose(tile);
  });
  svg.addEventListener("pointerleave", () => {
    last = null;
    point(null);
  });
  svg.addEventListener("focusin", ({ target }) => {
    const button = buttons.at(target);
    if (button === null) return;
    current?.group.setAttribute("tabindex", "-1");
    current = button;
    current.group.setAttribute("tabindex", "0");
    options.onLook(button.label);
  });
  svg.addEventListener("keydown", (event) => {
    const button = buttons.at(event.target);
    const step = STEPS[event.key];
    if (button === null) return;
    if (step !== undefined) {
      const next = neighbour(parts, button.tile, step);
      if (next !== null) buttons.of(next).group.focus();
    } else if (event.key === "Enter" || event.key === " ") choose(button.tile);
    else if (event.key === "Escape" || event.key === "Backspace") options.onLeave();
    else return;
    event.preventDefault();
  });
}

/** Where a pointer is, in pixels of the picture, which a narrow page shrinks. */
function pointOf(svg: SVGSVGElement, { clientX, clientY }: MouseEvent): { x: number; y: number } {
  const { left, top, width, height } = svg.getBoundingClientRect();
  const { baseVal } = svg.viewBox;
  return { x: ((clientX - left) * baseVal.width) / width, y: ((clientY - top) * baseVal.height) / height };
}

function surround(rect: SVGRectElement, tile: Tile | null): void {
  const isTile = tile !== null && tile.data.source !== null;
  rect.setAttribute("visibility", isTile ? "visible" : "hidden");
  if (!isTile) return;
  for (const [name, value] of Object.entries(boxOf(tile))) rect.setAttribute(name, String(value));
}
