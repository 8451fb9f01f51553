import { dataTable } from "../../dom/data-table.ts";
import { element } from "../../dom/element.ts";
import type { MapNode } from "../../model/folder-tree.ts";
import { STATUS_WORDS } from "../../model/status.ts";
import { thousands } from "../../model/thousands.ts";
import type { PageContext } from "../context.ts";
import { statusMark } from "../status-mark.ts";

/** What the map shows of a folder, as a table of what is in it. */
export function folderTable(context: PageContext, root: MapNode): HTMLElement {
  return dataTable<MapNode>({
    caption: `In ${root.path === "" ? "the whole tree" : root.path}`,
    rows: root.children,
    empty: "Nothing is here.",
    columns: [
      { title: "Name", value: ({ name }) => name, cell: (node) => nameOf(context, node) },
      { title: "Spec", value: sortKey, cell: coverage },
      {
        title: "Lines",
        isNumber: true,
        value: ({ totals }) => totals.lines,
        cell: ({ totals }) => thousands(totals.lines),
      },
      {
        title: "API items",
        isNumber: true,
        value: ({ totals }) => totals.items,
        cell: ({ totals }) => thousands(totals.items),
      },
      {
        title: "Not named",
        isNumber: true,
        value: ({ totals }) => totals.unmentioned,
        cell: ({ totals }) => (totals.unmentioned === 0 ? "" : thousands(totals.unmentioned)),
      },
    ],
  });
}

function nameOf(context: PageContext, { source, path, name }: MapNode): HTMLElement {
  return source === null
    ? element("a", { href: context.href({ folder: path }) }, `${name}/`)
    : element("a", { href: context.href({ open: path }) }, name);
}

/** Folders by their share, then files by their state. */
function sortKey({ source, totals: { required, covered } }: MapNode): string {
  if (source !== null) return `b ${STATUS_WORDS[source.status].name}`;
  const share = required === 0 ? 2 : covered / required;
  return `a ${share.toFixed(6)}`;
}

function coverage({ source, totals: { required, covered } }: MapNode): HTMLElement {
  if (source !== null) return statusMark(source.status);
  if (required === 0) return element("span", { class: "quiet" }, "none needed");
  const text = `${thousands(covered)} of ${thousands(required)}`;
  const meter = element("progress", { max: required, value: covered, "aria-label": text });
  return element("span", { class: "share" }, meter, text);
}
