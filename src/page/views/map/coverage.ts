import { button, element } from "../../dom/element.ts";
import type { MapNode } from "../../model/folder-tree.ts";
import { shownTree } from "../../model/shown-tree.ts";
import { thousands } from "../../model/thousands.ts";
import type { PageContext } from "../context.ts";
import { breadcrumb } from "./breadcrumb.ts";
import { folderTable } from "./folder-table.ts";
import { legend } from "./legend.ts";
import { mapPicture } from "./map-picture.ts";

/** Height of the map for its width, both in pixels. */
const heightFor = (width: number) =>
  width < 600 ? 460 : Math.min(620, Math.max(420, Math.round(width * 0.5)));

/** The coverage map and the table that holds the same. */
export function coverageView(context: PageContext, width: number): readonly HTMLElement[] {
  const { store, route } = context;
  const { all, root } = shownTree(store, route);
  const head = element("div", { class: "map-head" }, breadcrumb(context, route.folder), sizeChoice(context));
  const table = folderTable(context, root);
  if (root.children.length === 0) {
    return [legend(context, all), head, element("p", { class: "empty" }, "No source is like that.")];
  }
  const look = element("p", { class: "look" });
  const rest = restOf(root);
  const say = (text: string | null) => {
    look.textContent = text ?? rest;
  };
  say(null);
  const picture = mapPicture(root, {
    size: route.size,
    width,
    height: heightFor(width),
    open: route.open,
    last: context.last,
    onFolder: (path) => context.go({ folder: path }),
    onSource: (path) => context.go({ open: path }),
    onLook: say,
    onLeave: () => context.go({ folder: route.folder.slice(0, Math.max(0, route.folder.lastIndexOf("/"))) }),
  });
  return [legend(context, all), head, element("div", { class: "map-box" }, picture), look, table];
}

function restOf({ totals: { sources, lines } }: MapNode): string {
  return `${thousands(sources)} sources, ${thousands(lines)} lines. Choose a tile for its API and its spec, a folder's name to look closer.`;
}

function sizeChoice(context: PageContext): HTMLElement {
  const choice = (size: "lines" | "items", name: string) =>
    button(
      { "aria-pressed": context.route.size === size ? "true" : "false" },
      () => context.go({ size }),
      name,
    );
  return element(
    "div",
    { class: "segmented", role: "group", "aria-label": "Area of a tile" },
    choice("lines", "Lines"),
    choice("items", "API items"),
  );
}
