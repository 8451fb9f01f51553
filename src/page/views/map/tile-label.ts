import type { PicturedSource } from "../../../core/picture/report-data.ts";
import { STATUS_WORDS } from "../../model/status.ts";
import { thousands } from "../../model/thousands.ts";
import type { Tile } from "../../model/treemap.ts";

/** What a part of the map is called: read out, and shown below the map where the pointer is. */
export function tileLabel(tile: Tile): string {
  const { path, source, totals } = tile.data;
  if (source !== null)
    return `${path}: ${STATUS_WORDS[source.status].name.toLowerCase()}, ${figures(source)}`;
  return `Folder ${path}: ${totals.covered} of ${totals.required} sources covered`;
}

function figures({ lines, items, unmentioned, drifted }: PicturedSource): string {
  const parts = [`${thousands(lines)} lines`, `${items} API items`];
  if (unmentioned > 0) parts.push(`${unmentioned} not named in the spec`);
  if (drifted > 0) parts.push(`${drifted} changed since`);
  return parts.join(", ");
}
