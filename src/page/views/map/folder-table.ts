import { dataTable } from "../../dom/data-table.ts";
import { element } from "../../dom/element.ts";
import { type MapNode, sourcesIn } from "../../model/folder-tree.ts";
import { STATUS_WORDS } from "../../model/status.ts";
import { thousands } from "../../model/thousands.ts";
import type { PageContext } from "../context.ts";
import { statusMark } from "../status-mark.ts";

interface Row {
  readonly node: MapNode;
  readonly required: number;
  readonly covered: number;
  readonly lines: number;
  readonly items: number;
  readonly unmentioned: number;
}

/** What the map shows of a folder, as a table of what is in it. */
export function folderTable(context: PageContext, root: MapNode): HTMLElement {
  return dataTable<Row>({
    caption: `In ${root.path === "" ? "the whole tree" : root.path}`,
    rows: root.children.map(rowOf),
    empty: "Nothing is here.",
    columns: [
      { title: "Name", value: ({ node }) => node.name, cell: ({ node }) => nameOf(context, node) },
      { title: "Spec", value: sortKey, cell: coverage },
      { title: "Lines", isNumber: true, value: ({ lines }) => lines, cell: ({ lines }) => thousands(lines) },
      {
        title: "API items",
        isNumber: true,
        value: ({ items }) => items,
        cell: ({ items }) => thousands(items),
      },
      {
        title: "Not named",
        isNumber: true,
        value: ({ unmentioned }) => unmentioned,
        cell: ({ unmentioned }) => (unmentioned === 0 ? "" : thousands(unmentioned)),
      },
    ],
  });
}

function rowOf(node: MapNode): Row {
  const sources = sourcesIn(node);
  const sum = (key: "lines" | "items" | "unmentioned") =>
    sources.reduce((all, source) => all + source[key], 0);
  const needed = sources.filter(({ required }) => required);
  return {
    node,
    required: needed.length,
    covered: needed.filter(({ status }) => status !== "missing").length,
    lines: sum("lines"),
    items: sum("items"),
    unmentioned: sum("unmentioned"),
  };
}

function nameOf(context: PageContext, { source, path, name }: MapNode): HTMLElement {
  return source === null
    ? element("a", { href: context.href({ folder: path }) }, `${name}/`)
    : element("a", { href: context.href({ open: path }) }, name);
}

/** Folders by their share, then files by their state. */
function sortKey({ node, required, covered }: Row): string {
  if (node.source !== null) return `b ${STATUS_WORDS[node.source.status].name}`;
  const share = required === 0 ? 2 : covered / required;
  return `a ${share.toFixed(6)}`;
}

function coverage({ node, required, covered }: Row): HTMLElement {
  if (node.source !== null) return statusMark(node.source.status);
  if (required === 0) return element("span", { class: "quiet" }, "none needed");
  const text = `${thousands(covered)} of ${thousands(required)}`;
  const meter = element("progress", { max: required, value: covered, "aria-label": text });
  return element("span", { class: "share" }, meter, text);
}
