import { scaleBand, scaleLinear } from "d3-scale";
import type { DriftedMonth } from "../../../core/picture/drift-tally.ts";
import { drawn } from "../../dom/element.ts";
import { thousands } from "../../model/thousands.ts";

/** What became of an API change, as the page names it: the worst lies on the ground, where columns compare best. */
export const ANSWERS = [
  { key: "unanswered", word: "Spec unchanged" },
  { key: "unspecified", word: "No spec" },
  { key: "exempt", word: "Exempt" },
  { key: "accepted", word: "Accepted" },
  { key: "answered", word: "Spec updated" },
] as const;

const HEIGHT = 260;
const MARGIN = { top: 12, right: 12, bottom: 26, left: 44 } as const;

/** Draws a column for each month, in parts. */
export function driftPicture(months: readonly DriftedMonth[], width: number): SVGSVGElement {
  const totals = months.map((month) => ANSWERS.reduce((sum, { key }) => sum + month[key], 0));
  const x = scaleBand(
    months.map(({ month }) => month),
    [MARGIN.left, width - MARGIN.right],
  ).padding(0.3);
  const y = scaleLinear([0, Math.max(1, ...totals)], [HEIGHT - MARGIN.bottom, MARGIN.top]).nice(4);
  const svg = drawn("svg", {
    class: "chart",
    viewBox: `0 0 ${width} ${HEIGHT}`,
    width,
    height: HEIGHT,
    role: "img",
    "aria-label": "API changes by month and by what answered for them. The table below holds the same.",
  });
  for (const tick of y.ticks(4).filter(Number.isInteger)) {
    svg.append(
      drawn("line", { class: "grid", x1: MARGIN.left, x2: width - MARGIN.right, y1: y(tick), y2: y(tick) }),
      drawn(
        "text",
        { class: "axis", x: MARGIN.left - 8, y: y(tick) + 4, "text-anchor": "end" },
        thousands(tick),
      ),
    );
  }
  // The names of months need 56 pixels each.
  const each = Math.max(1, Math.ceil((months.length * 56) / (width - MARGIN.left - MARGIN.right)));
  for (const [at, month] of months.entries()) {
    const left = x(month.month) ?? 0;
    const column = Math.min(72, x.bandwidth());
    svg.append(...columnOf(month, y, { x: left + (x.bandwidth() - column) / 2, width: column }));
    if (at % each !== 0) continue;
    const middle = left + x.bandwidth() / 2;
    svg.append(
      drawn("text", { class: "axis", x: middle, y: HEIGHT - 8, "text-anchor": "middle" }, month.month),
    );
  }
  return svg;
}

function columnOf(
  month: DriftedMonth,
  y: (amount: number) => number,
  place: { readonly x: number; readonly width: number },
): readonly SVGRectElement[] {
  let below = 0;
  return ANSWERS.flatMap(({ key, word }) => {
    const amount = month[key];
    if (amount === 0) return [];
    const top = y(below + amount);
    const height = Math.max(1, y(below) - top - 1);
    below += amount;
    const title = drawn("title", {}, `${month.month}: ${thousands(amount)} ${word.toLowerCase()}`);
    return [drawn("rect", { class: `answer-${key}`, ...place, y: top, height }, title)];
  });
}
