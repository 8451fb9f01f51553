import type { PicturedSource } from "../../../core/picture/report-data.ts";
import { drawn } from "../../dom/element.ts";
import type { MapNode } from "../../model/folder-tree.ts";
import { STATUS_WORDS } from "../../model/status.ts";
import type { TileSize } from "../../model/treemap.ts";
import { fitted, HEADER, hasHeader, layTiles, type Tile } from "../../model/treemap.ts";
import { steerTiles } from "./steer-tiles.ts";

/** What the map is drawn with. */
export interface MapOptions {
  readonly size: TileSize;
  readonly width: number;
  readonly height: number;
  /** The source whose panel is open. */
  readonly open: string;
  readonly onFolder: (path: string) => void;
  readonly onSource: (path: string) => void;
  /** Told what lies below the pointer or has the focus, null for nothing. */
  readonly onLook: (text: string | null) => void;
  /** Asked for the folder around the one that is shown. */
  readonly onLeave: () => void;
}

/** Draws the coverage map: a tile for each source, in its folders. Every tile and every name of a folder is a button. */
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
  const laid = layTiles(root, size, { width, height });
  const tiles = laid.descendants().filter(({ x0, x1, y0, y1 }) => x1 > x0 && y1 > y0);
  svg.append(hatching());
  const buttons = tiles.flatMap((tile) => drawTile(tile, options));
  // Apart from the buttons, whose names say more than the words that fit onto them.
  const words = drawn(
    "g",
    { class: "words", "aria-hidden": "true" },
    ...buttons.flatMap((button) => button.words),
  );
  svg.append(...buttons.map(({ group }) => group), words);
  steerTiles(svg, buttons, options);
  return svg;
}

/** A part of the map that can be chosen. */
export interface TileButton {
  readonly group: SVGGElement;
  /** What is written onto it. */
  readonly words: readonly SVGTextElement[];
  readonly tile: Tile;
  readonly label: string;
}

function drawTile(tile: Tile, options: MapOptions): readonly TileButton[] {
  const { source } = tile.data;
  if (source !== null) return [drawSource(tile, source, options)];
  return hasHeader(tile) ? [drawFolder(tile)] : [];
}

function drawSource(tile: Tile, source: PicturedSource, { open }: MapOptions): TileButton {
  const { x0, x1, y0, y1 } = tile;
  const label = `${source.path}: ${STATUS_WORDS[source.status].name.toLowerCase()}, ${figures(source)}`;
  const isOpen = source.path === open;
  const group = drawn("g", {
    class: `tile ${source.status}${isOpen ? " open" : ""}`,
    role: "button",
    tabindex: -1,
    "aria-label": label,
    transform: `translate(${x0} ${y0})`,
  });
  const box = { width: x1 - x0, height: y1 - y0 };
  group.append(drawn("rect", box));
  if (source.status === "outdated") group.append(drawn("rect", { ...box, class: "hatch" }));
  return { group, tile, label, words: sourceWords(tile, source) };
}

function sourceWords(
  { x0, x1, y0, y1, data }: Tile,
  { lines, status }: PicturedSource,
): readonly SVGTextElement[] {
  const name = y1 - y0 < 16 ? "" : fitted(data.name, x1 - x0);
  if (name === "") return [];
  const more = `${lines.toLocaleString("en")} lines`;
  const isRoomy = y1 - y0 > 32 && fitted(more, x1 - x0) === more;
  return [
    drawn("text", { class: status, x: x0 + 5, y: y0 + 13 }, name),
    ...(isRoomy ? [drawn("text", { class: `${status} small`, x: x0 + 5, y: y0 + 27 }, more)] : []),
  ];
}

function drawFolder(tile: Tile): TileButton {
  const { x0, x1, y0, data } = tile;
  const leaves = tile.leaves().flatMap(({ data: { source } }) => source ?? []);
  const needed = leaves.filter(({ required }) => required);
  const covered = needed.filter(({ status }) => status !== "missing").length;
  const share = needed.length === 0 ? "" : `${Math.floor((100 * covered) / needed.length)} %`;
  const label = `Folder ${data.path}: ${covered} of ${needed.length} sources covered`;
  const group = drawn("g", {
    class: `folder depth${tile.depth}`,
    role: "button",
    tabindex: -1,
    "aria-label": label,
    transform: `translate(${x0} ${y0})`,
  });
  const width = x1 - x0;
  group.append(drawn("rect", { width, height: HEADER }));
  const shareWidth = share === "" || width < 90 ? 0 : 34;
  const name = fitted(data.name, width - shareWidth);
  const kind = `folder-name depth${tile.depth}`;
  const words = [
    drawn("text", { class: kind, x: x0 + 3, y: y0 + 13 }, name),
    ...(shareWidth > 0 ? [drawn("text", { class: `${kind} share`, x: x1 - 4, y: y0 + 13 }, share)] : []),
  ];
  return { group, tile, label, words };
}

function figures({ lines, items, unmentioned, drifted }: PicturedSource): string {
  const parts = [`${lines.toLocaleString("en")} lines`, `${items} API items`];
  if (unmentioned > 0) parts.push(`${unmentioned} not named in the spec`);
  if (drifted > 0) parts.push(`${drifted} changed since`);
  return parts.join(", ");
}

function hatching(): SVGDefsElement {
  const line = drawn("path", { d: "M-2,2 l4,-4 M0,8 l8,-8 M6,10 l4,-4", class: "hatch-line" });
  return drawn(
    "defs",
    {},
    drawn("pattern", { id: "hatch", width: 8, height: 8, patternUnits: "userSpaceOnUse" }, line),
  );
}
