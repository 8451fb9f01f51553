import { element } from "../../dom/element.ts";
import type { PageContext } from "../context.ts";

/** The folder that the map shows, and those around it. */
export function breadcrumb(context: PageContext, folder: string): HTMLElement {
  const names = folder === "" ? [] : folder.split("/");
  const steps = names.map((name, at) => ({ name, path: names.slice(0, at + 1).join("/") }));
  const items = [{ name: "All sources", path: "" }, ...steps].map(({ name, path }, at) => {
    const isHere = at === steps.length;
    const link = isHere
      ? element("span", { "aria-current": "location" }, name)
      : element("a", { href: context.href({ folder: path }) }, name);
    return element("li", {}, link);
  });
  return element("nav", { class: "crumbs", "aria-label": "Folder" }, element("ol", {}, ...items));
}
