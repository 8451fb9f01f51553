import { thousands } from "../model/thousands.ts";
import { button, type Child, element } from "./element.ts";

/** One column of a table. */
export interface Column<Row> {
  readonly title: string;
  /** Numbers stand to the right. */
  readonly isNumber?: boolean;
  /** What rows are sorted by. */
  readonly value: (row: Row) => string | number;
  readonly cell: (row: Row) => Child;
}

/** What a table shows. */
export interface TableParts<Row> {
  /** What it is a table of; read out, and shown unless a heading says it already. */
  readonly caption: string;
  readonly hidesCaption?: boolean;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  /** Said in place of a table without rows. */
  readonly empty: string;
}

/** Rows that are shown before somebody asks for the others. */
const FIRST = 100;

/** A table whose columns sort it: first as the rows come, then by a column upwards or downwards. */
export function dataTable<Row>(parts: TableParts<Row>): HTMLElement {
  const { caption, hidesCaption = false, columns, rows, empty } = parts;
  if (rows.length === 0) return element("p", { class: "empty" }, empty);
  const body = element("tbody");
  const more = element("p", { class: "more" });
  let ordered = rows;
  let all = rows.length <= FIRST + 10;
  const fill = () => {
    body.replaceChildren(...(all ? ordered : ordered.slice(0, FIRST)).map((row) => rowOf(columns, row)));
    const label = `Show all ${thousands(rows.length)}`;
    more.replaceChildren(...(all ? [] : [button({ class: "quiet" }, showAll, label)]));
  };
  const showAll = () => {
    all = true;
    fill();
  };
  const heads = columns.map((column) => {
    const head = element("th", { scope: "col", class: column.isNumber === true ? "number" : null });
    const sort = () => {
      const isUp = head.getAttribute("aria-sort") !== "ascending";
      for (const other of heads) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", isUp ? "ascending" : "descending");
      ordered = sorted(rows, column, isUp);
      fill();
    };
    head.append(button({ class: "sort" }, sort, column.title));
    return head;
  });
  fill();
  const table = element(
    "table",
    { class: "data" },
    element("caption", { class: hidesCaption ? "unseen" : null }, caption),
  );
  table.append(element("thead", {}, element("tr", {}, ...heads)), body);
  return element(
    "div",
    {},
    element("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": caption }, table),
    more,
  );
}

function rowOf<Row>(columns: readonly Column<Row>[], row: Row): HTMLElement {
  const cells = columns.map(({ isNumber, cell }, at) => {
    const attributes = { class: isNumber === true ? "number" : null };
    return at === 0
      ? element("th", { scope: "row", ...attributes }, cell(row))
      : element("td", attributes, cell(row));
  });
  return element("tr", {}, ...cells);
}

function sorted<Row>(rows: readonly Row[], { value }: Column<Row>, isUp: boolean): readonly Row[] {
  const sign = isUp ? 1 : -1;
  return [...rows].sort((one, other) => {
    const left = value(one);
    const right = value(other);
    return left < right ? -sign : left > right ? sign : 0;
  });
}
