import { drawn } from "../../dom/element.ts";
import { STATUSES } from "../../model/status.ts";
import { type Box, boxOf, type Tile } from "../../model/treemap.ts";

/**
 * Paints the tiles of sources: one shape for each state, however many tiles have it. An element for each of some
 * thousand tiles would take longer to make than all the rest of the page.
 */
export function paintTiles(tiles: readonly Tile[]): SVGGElement {
  const outlines = new Map<string, string>(STATUSES.map((status) => [status, ""]));
  for (const tile of tiles) {
    const status = tile.data.source?.status ?? "not-required";
    outlines.set(status, `${outlines.get(status)}${outline(boxOf(tile))}`);
  }
  const outdated = outlines.get("outdated") ?? "";
  const shapes = [...outlines]
    .filter(([, d]) => d !== "")
    .map(([status, d]) => drawn("path", { class: status, d }));
  const hatch = outdated === "" ? [] : [drawn("path", { class: "hatch", d: outdated })];
  return drawn("g", { class: "paint", "aria-hidden": "true" }, hatching(), ...shapes, ...hatch);
}

function outline({ x, y, width, height }: Box): string {
  return `M${short(x)} ${short(y)}h${short(width)}v${short(height)}h${short(-width)}z`;
}

const short = (value: number) => Math.round(value * 10) / 10;

function hatching(): SVGDefsElement {
  const line = drawn("path", { d: "M-2,2 l4,-4 M0,8 l8,-8 M6,10 l4,-4", class: "hatch-line" });
  return drawn(
    "defs",
    {},
    drawn("pattern", { id: "hatch", width: 8, height: 8, patternUnits: "userSpaceOnUse" }, line),
  );
}
