import { scaleBand, scaleLinear } from "d3-scale";
import { dataTable } from "../../dom/data-table.ts";
import { drawn, element } from "../../dom/element.ts";
import { thousands } from "../../model/thousands.ts";

/** One part of the columns: what it counts, what it is called, and its colour. */
export interface Series<Row> {
  readonly word: string;
  /** A class of the style. */
  readonly colour: string;
  readonly amount: (row: Row) => number;
}

/** What months are drawn of. */
export interface MonthColumns<Row> {
  /** What it is a picture of, as `API changes by month`. */
  readonly title: string;
  /** In order. */
  readonly rows: readonly Row[];
  /** From the ground up. */
  readonly series: readonly Series<Row>[];
  /** A figure of each month that is in the table alone. */
  readonly besides?: { readonly title: string; readonly amount: (row: Row) => number };
  /** Said in place of a picture without columns. */
  readonly empty: string;
}

/** A column for each month, in parts, with its key and the table that holds the same. */
export function monthColumns<Row extends { readonly month: string }>(
  parts: MonthColumns<Row>,
  width: number,
): readonly HTMLElement[] {
  const { rows, series, empty } = parts;
  const isEmpty = rows.every((row) => series.every(({ amount }) => amount(row) === 0));
  const picture = isEmpty
    ? element("p", { class: "empty" }, empty)
    : element("div", { class: "map-box" }, columns(parts, width));
  return [key(series), picture, ...(rows.length === 0 ? [] : [monthTable(parts)])];
}

/** The colours of a picture and what they mean. */
export function key(series: readonly Pick<Series<never>, "word" | "colour">[]): HTMLElement {
  const items = series.map(({ word, colour }) =>
    element("li", {}, element("span", { class: `swatch ${colour}`, "aria-hidden": "true" }), word),
  );
  return element("ul", { class: "key", "aria-label": "Colours" }, ...items);
}

function monthTable<Row extends { readonly month: string }>(parts: MonthColumns<Row>): HTMLElement {
  const { title, rows, series, besides, empty } = parts;
  const figures = [
    ...(besides === undefined ? [] : [besides]),
    ...series.map(({ word, amount }) => ({ title: word, amount })),
  ];
  return dataTable<Row>({
    caption: title,
    hidesCaption: true,
    rows,
    empty,
    columns: [
      {
        title: "Month",
        value: ({ month }) => month,
        cell: ({ month }) => element("span", { class: "day" }, month),
      },
      ...figures.map(({ title: name, amount }) => ({
        title: name,
        isNumber: true,
        value: amount,
        cell: (row: Row) => thousands(amount(row)),
      })),
    ],
  });
}

const HEIGHT = 260;
const MARGIN = { top: 12, right: 12, bottom: 26, left: 44 } as const;

function columns<Row extends { readonly month: string }>(
  { title, rows, series }: MonthColumns<Row>,
  width: number,
): SVGSVGElement {
  const totals = rows.map((row) => series.reduce((sum, { amount }) => sum + amount(row), 0));
  const x = scaleBand(
    rows.map(({ month }) => month),
    [MARGIN.left, width - MARGIN.right],
  ).padding(0.3);
  const y = scaleLinear([0, Math.max(1, ...totals)], [HEIGHT - MARGIN.bottom, MARGIN.top]).nice(4);
  const svg = drawn("svg", {
    class: "chart",
    viewBox: `0 0 ${width} ${HEIGHT}`,
    width,
    height: HEIGHT,
    role: "img",
    "aria-label": `${title}. The table below holds the same.`,
  });
  svg.append(...grid(y, width));
  // The names of months need 56 pixels each.
  const each = Math.max(1, Math.ceil((rows.length * 56) / (width - MARGIN.left - MARGIN.right)));
  for (const [at, row] of rows.entries()) {
    const middle = (x(row.month) ?? 0) + x.bandwidth() / 2;
    const column = Math.min(72, x.bandwidth());
    svg.append(...columnOf(row, series, { y, place: { x: middle - column / 2, width: column } }));
    if (at % each !== 0) continue;
    svg.append(
      drawn("text", { class: "axis", x: middle, y: HEIGHT - 8, "text-anchor": "middle" }, row.month),
    );
  }
  return svg;
}

type Scale = ReturnType<typeof scaleLinear<number, number>>;

function grid(y: Scale, width: number): readonly SVGElement[] {
  return y
    .ticks(4)
    .filter(Number.isInteger)
    .flatMap((tick) => [
      drawn("line", { class: "grid", x1: MARGIN.left, x2: width - MARGIN.right, y1: y(tick), y2: y(tick) }),
      drawn(
        "text",
        { class: "axis", x: MARGIN.left - 8, y: y(tick) + 4, "text-anchor": "end" },
        thousands(tick),
      ),
    ]);
}

function columnOf<Row extends { readonly month: string }>(
  row: Row,
  series: readonly Series<Row>[],
  { y, place }: { readonly y: Scale; readonly place: { readonly x: number; readonly width: number } },
): readonly SVGRectElement[] {
  let below = 0;
  return series.flatMap(({ word, colour, amount }) => {
    const count = amount(row);
    if (count === 0) return [];
    const top = y(below + count);
    const height = Math.max(1, y(below) - top - 1);
    below += count;
    const title = drawn("title", {}, `${row.month}: ${thousands(count)} ${word.toLowerCase()}`);
    return [drawn("rect", { class: colour, ...place, y: top, height }, title)];
  });
}
