import { drawn } from "../../dom/element.ts";
import type { MapNode } from "../../model/folder-tree.ts";
import { laidPicture } from "../../model/laid-picture.ts";
import type { TileSize } from "../../model/treemap.ts";
import { paintTiles } from "./paint-tiles.ts";
import { steerTiles } from "./steer-tiles.ts";
import { tileButtons } from "./tile-buttons.ts";
import { tileWords } from "./tile-words.ts";

/** What the map is drawn with. */
export interface MapOptions {
  readonly size: TileSize;
  readonly width: number;
  readonly height: number;
  /** The source whose panel is open. */
  readonly open: string;
  /** The source whose panel was open last: whoever closed it goes on from there. */
  readonly last: string;
  readonly onFolder: (path: string) => void;
  readonly onSource: (path: string) => void;
  /** Told what lies below the pointer or has the focus, null for nothing. */
  readonly onLook: (text: string | null) => void;
  /** Asked for the folder around the one that is shown. */
  readonly onLeave: () => void;
}

/** Draws the coverage map: a tile for each source, in its folders. Every tile and every name of a folder can be chosen. */
export function mapPicture(root: MapNode, options: MapOptions): SVGSVGElement {
  const { width, height, size } = options;
  const svg = drawn("svg", {
    class: "map",
    viewBox: `0 0 ${width} ${height}`,
    width,
    height,
    role: "group",
    "aria-label":
      "Coverage map. Arrow keys move, Enter opens, Escape leaves the folder. The table below holds the same.",
  });
  const { laid, parts, outlines, noticedAbove } = laidPicture(root, size, { width, height });
  const buttons = tileButtons(parts, { open: options.open, noticedAbove });
  const pointed = drawn("rect", { class: "pointed", "aria-hidden": "true", visibility: "hidden" });
  svg.append(paintTiles(outlines), buttons.layer, tileWords(parts), pointed);
  steerTiles({ svg, pointed }, { laid, parts, buttons }, options);
  return svg;
}
