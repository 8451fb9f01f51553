import type { PicturedSource } from "../../../core/picture/report-data.ts";
import { drawn } from "../../dom/element.ts";
import { thousands } from "../../model/thousands.ts";
import { fitted, type Tile } from "../../model/treemap.ts";

/** What is written onto the map: names where they fit, the lines of a source where they do too. */
export function tileWords(tiles: readonly Tile[]): SVGGElement {
  // Apart from the buttons, whose names say more than the words that fit onto them.
  return drawn(
    "g",
    { class: "words", "aria-hidden": "true" },
    ...tiles.flatMap((tile) =>
      tile.data.source === null ? folderWords(tile) : sourceWords(tile, tile.data.source),
    ),
  );
}

function sourceWords(
  { x0, x1, y0, y1, data }: Tile,
  { lines, status }: PicturedSource,
): readonly SVGTextElement[] {
  const name = y1 - y0 < 16 ? "" : fitted(data.name, x1 - x0);
  if (name === "") return [];
  const more = y1 - y0 > 32 ? `${thousands(lines)} lines` : "";
  const isRoomy = more !== "" && fitted(more, x1 - x0) === more;
  const [x, y] = [Math.round(x0) + 5, Math.round(y0)];
  return [
    drawn("text", { class: status, x, y: y + 13 }, name),
    ...(isRoomy ? [drawn("text", { class: `${status} small`, x, y: y + 27 }, more)] : []),
  ];
}

function folderWords(tile: Tile): readonly SVGTextElement[] {
  const { x0, x1, y0, data } = tile;
  const { covered, required } = data.totals;
  const share = required === 0 ? "" : `${Math.floor((100 * covered) / required)} %`;
  const isRoomy = share !== "" && (x1 - x0 > 150 || fitted(data.name, x1 - x0 - 34) === data.name);
  const shareWidth = isRoomy ? 34 : 0;
  const name = fitted(data.name, x1 - x0 - shareWidth);
  const kind = `folder-name depth${tile.depth}`;
  const y = Math.round(y0) + 13;
  return [
    drawn("text", { class: kind, x: Math.round(x0) + 3, y }, name),
    ...(shareWidth > 0 ? [drawn("text", { class: `${kind} share`, x: Math.round(x1) - 4, y }, share)] : []),
  ];
}
