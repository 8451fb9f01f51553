import { drawn } from "../../dom/element.ts";
import type { LaidPicture } from "../../model/laid-picture.ts";

/**
 * Paints the tiles of sources: one shape for each state, however many tiles have it. An element for each of some
 * thousand tiles would take longer to make than all the rest of the page.
 */
export function paintTiles(outlines: LaidPicture["outlines"]): SVGGElement {
  const outdated = outlines.get("outdated") ?? "";
  const shapes = [...outlines]
    .filter(([, d]) => d !== "")
    .map(([status, d]) => drawn("path", { class: status, d }));
  const hatch = outdated === "" ? [] : [drawn("path", { class: "hatch", d: outdated })];
  return drawn("g", { class: "paint", "aria-hidden": "true" }, hatching(), ...shapes, ...hatch);
}

function hatching(): SVGDefsElement {
  const line = drawn("path", { d: "M-2,2 l4,-4 M0,8 l8,-8 M6,10 l4,-4", class: "hatch-line" });
  return drawn(
    "defs",
    {},
    drawn("pattern", { id: "hatch", width: 8, height: 8, patternUnits: "userSpaceOnUse" }, line),
  );
}
