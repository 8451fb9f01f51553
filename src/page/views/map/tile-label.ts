import type { PicturedSource } from "../../../core/picture/report-data.ts";
import { STATUS_WORDS } from "../../model/status.ts";
import { thousands } from "../../model/thousands.ts";
import type { Tile } from "../../model/treemap.ts";

/** What a part of the map is called: read out, and shown below the map where the pointer is. */
export function tileLabel(tile: Tile): string {
  const { path, source } = tile.data;
  if (source !== null)
    return `${path}: ${STATUS_WORDS[source.status].name.toLowerCase()}, ${figures(source)}`;
  const { covered, needed } = coverageOf(tile);
  return `Folder ${path}: ${covered} of ${needed} sources covered`;
}

/** How many sources of a folder need a spec, and how many of these have one. */
export function coverageOf(tile: Tile): { readonly covered: number; readonly needed: number } {
  let covered = 0;
  let needed = 0;
  for (const { data } of tile) {
    if (data.source?.required !== true) continue;
    needed += 1;
    if (data.source.status !== "missing") covered += 1;
  }
  return { covered, needed };
}

function figures({ lines, items, unmentioned, drifted }: PicturedSource): string {
  const parts = [`${thousands(lines)} lines`, `${items} API items`];
  if (unmentioned > 0) parts.push(`${unmentioned} not named in the spec`);
  if (drifted > 0) parts.push(`${drifted} changed since`);
  return parts.join(", ");
}
