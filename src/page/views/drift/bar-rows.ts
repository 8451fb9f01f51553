import { scaleLinear } from "d3-scale";
import { drawn, element } from "../../dom/element.ts";

/** One bar: its name, its figures in words, and its parts. */
export interface BarRow {
  readonly name: string;
  readonly text: string;
  /** The kind of a part is a class of the style. */
  readonly parts: readonly { readonly kind: string; readonly amount: number }[];
}

const LENGTH = 320;

/** Bars of one scale below each other, as a table: the words beside each bar say what it shows. */
export function barRows(caption: string, rows: readonly BarRow[]): HTMLElement {
  const totals = rows.map(({ parts }) => parts.reduce((sum, { amount }) => sum + amount, 0));
  const scale = scaleLinear([0, Math.max(1, ...totals)], [0, LENGTH]);
  const body = rows.map(({ name, text, parts }) =>
    element(
      "tr",
      {},
      element("th", { scope: "row" }, name),
      element("td", { class: "bar" }, bar(parts, scale)),
      element("td", {}, text),
    ),
  );
  const table = element(
    "table",
    { class: "bars" },
    element("caption", { class: "unseen" }, caption),
    element("tbody", {}, ...body),
  );
  return element("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": caption }, table);
}

function bar(parts: BarRow["parts"], scale: (amount: number) => number): SVGSVGElement {
  const svg = drawn("svg", {
    viewBox: `0 0 ${LENGTH} 12`,
    preserveAspectRatio: "none",
    "aria-hidden": "true",
  });
  let from = 0;
  for (const { kind, amount } of parts) {
    const width = scale(amount);
    if (width > 0)
      svg.append(drawn("rect", { class: kind, x: from, y: 0, width: Math.max(1, width - 1), height: 12 }));
    from += width;
  }
  return svg;
}
