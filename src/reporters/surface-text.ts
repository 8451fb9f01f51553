import type { Surface } from "../core/rust/read-surface.ts";
import type { ReportStyle } from "./style.ts";
import { fit } from "./text/fit.ts";
import { itemText, placeText } from "./text/item-text.ts";
import { palette } from "./text/palette.ts";

/** An API surface for people: one item a line behind its line number. An empty surface is no text. */
export function renderSurfaceText(surface: Surface, style: Pick<ReportStyle, "color" | "width">): string {
  const paint = palette(style.color);
  const digits = Math.max(0, ...surface.items.map(({ line }) => String(line).length));
  const width = style.width === null ? null : Math.max(20, style.width - digits - 2);
  return surface.items
    .map((item) => {
      const line = paint.quiet(String(item.line).padStart(digits));
      return `${line}  ${fit(itemText(item) + placeText(item), width)}\n`;
    })
    .join("");
}
