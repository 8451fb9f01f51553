import type { PicturedSource } from "../../core/picture/report-data.ts";
import { dataTable } from "../dom/data-table.ts";
import { element } from "../dom/element.ts";
import { filterSources } from "../model/filter-sources.ts";
import { thousands } from "../model/thousands.ts";
import type { PageContext } from "./context.ts";
import { pathLink } from "./path-link.ts";
import { statusMark } from "./status-mark.ts";

/** Sources that need a spec and have none, specs that are older than their API, and specs that leave items out. */
export function gapsView(context: PageContext): readonly HTMLElement[] {
  const sources = filterSources(context.store.data.sources, { ...context.route, hidden: [] });
  const gaps = sources.filter(({ required, status }) => required && status === "missing");
  const stale = sources.filter(({ status, unmentioned }) => status === "outdated" || unmentioned > 0);
  const bySize = (one: PicturedSource, other: PicturedSource) => other.lines - one.lines;
  return [
    element("h2", {}, "Sources without a spec"),
    element("p", { class: "lead" }, "The largest first; the spec of each is expected beside it."),
    gapTable(context, [...gaps].sort(bySize)),
    element("h2", {}, "Specs that fall short"),
    element(
      "p",
      { class: "lead" },
      "Their API changed after they were last touched, or they do not name all of its public items.",
    ),
    shortTable(
      context,
      [...stale].sort((one, other) => other.drifted - one.drifted || other.unmentioned - one.unmentioned),
    ),
    ...unreadList(context),
  ];
}

function gapTable(context: PageContext, rows: readonly PicturedSource[]): HTMLElement {
  return dataTable<PicturedSource>({
    caption: "Sources without a spec",
    hidesCaption: true,
    rows,
    empty: "Every source that needs a spec has one.",
    columns: [
      { title: "Source", value: ({ path }) => path, cell: ({ path }) => pathLink(context, path, 1) },
      { title: "Crate", value: ({ crate }) => crate ?? "", cell: ({ crate }) => crate ?? "" },
      { title: "Class", value: (source) => source.class, cell: (source) => source.class },
      { title: "Lines", isNumber: true, value: ({ lines }) => lines, cell: ({ lines }) => thousands(lines) },
      {
        title: "API items",
        isNumber: true,
        value: ({ items }) => items,
        cell: ({ items }) => thousands(items),
      },
    ],
  });
}

function shortTable(context: PageContext, rows: readonly PicturedSource[]): HTMLElement {
  return dataTable<PicturedSource>({
    caption: "Specs that fall short",
    hidesCaption: true,
    rows,
    empty: "Every spec names the public items of its source, and none is older than them.",
    columns: [
      { title: "Source", value: ({ path }) => path, cell: ({ path }) => pathLink(context, path) },
      { title: "State", value: ({ status }) => status, cell: ({ status }) => statusMark(status) },
      {
        title: "Changed since",
        isNumber: true,
        value: ({ drifted }) => drifted,
        cell: ({ drifted }) => thousands(drifted),
      },
      {
        title: "Not named",
        isNumber: true,
        value: ({ unmentioned }) => unmentioned,
        cell: ({ unmentioned }) => thousands(unmentioned),
      },
      {
        title: "API items",
        isNumber: true,
        value: ({ items }) => items,
        cell: ({ items }) => thousands(items),
      },
    ],
  });
}

function unreadList({ store }: PageContext): readonly HTMLElement[] {
  const { unread } = store.data;
  if (unread.length === 0) return [];
  const rows = unread.map(({ path, reason }) =>
    element("li", {}, element("span", { class: "mono" }, path), `: ${reason}`),
  );
  return [element("h2", {}, "Sources that cannot be read"), element("ul", {}, ...rows)];
}
