import type { ApiChange } from "../../core/api-change.ts";
import { counted } from "../../core/counted.ts";
import type { ReportStyle } from "../style.ts";
import { fit, fitHead, fitPair } from "./fit.ts";
import { type FoldedChange, foldChanges } from "./fold-changes.ts";
import { itemText, moveText, placeText } from "./item-text.ts";
import { type Palette, palette } from "./palette.ts";

/** A changed item goes on one line up to this many characters. */
const ONE_LINE = 80;

/** How a list of changes is written. */
export interface ChangeListStyle extends Pick<ReportStyle, "color" | "width"> {
  /** Blanks in front of each line. */
  readonly indent: number;
  /** Items shown before the rest becomes a count; null for all. */
  readonly limit: number | null;
}

/** The lines of a list of API changes: `+` came, `-` went, `~` changed to `→`, `>` moved. */
export function changeLines(changes: readonly ApiChange[], style: ChangeListStyle): readonly string[] {
  const folded = foldChanges(changes);
  const shown = style.limit === null ? folded : folded.slice(0, style.limit);
  const paint = palette(style.color);
  const width = style.width === null ? null : Math.max(20, style.width - style.indent - 2);
  const lines = shown.flatMap((change) => linesOf(change, paint, width));
  const left = changes.length - shown.reduce((sum, { inside }) => sum + 1 + inside, 0);
  if (left > 0) lines.push(paint.quiet(`… and ${left} more (--format json lists all)`));
  return lines.map((line) => " ".repeat(style.indent) + line);
}

function linesOf({ change, inside }: FoldedChange, paint: Palette, width: number | null): string[] {
  const place = placeText(change) + (inside === 0 ? "" : `, with ${counted(inside, "item")} in it`);
  const before = change.before === null ? null : itemText({ ...change, signature: change.before });
  const after = change.after === null ? null : itemText({ ...change, signature: change.after });
  if (before === null) return [paint.added(`+ ${fit((after ?? "") + place, width)}`)];
  if (after === null) return [paint.removed(`- ${fit(before + place, width)}`)];
  if (change.change === "moved") return [`> ${fitHead(after + place, moveText(change), width)}`];
  if (before === after) return [`~ ${fit(after + place, width)}`];
  const joined = `${before} → ${after}${place}`;
  if (joined.length <= Math.min(ONE_LINE, width ?? ONE_LINE)) {
    return [`~ ${paint.removed(before)} → ${paint.added(after)}${place}`];
  }
  const [left, right] = fitPair(before, after + place, width);
  return [paint.removed(`~ ${left}`), paint.added(`→ ${right}`)];
}
