import { element } from "../dom/element.ts";
import type { PageContext } from "./context.ts";

/** A link that opens the panel of a file; its folder is set back, its name is not. */
export function pathLink(context: PageContext, path: string, line: number | null = null): HTMLElement {
  const slash = path.lastIndexOf("/") + 1;
  const name = `${path.slice(slash)}${line === null ? "" : `:${line}`}`;
  return element(
    "a",
    { class: "path", href: context.href({ open: path }) },
    element("span", { class: "dir" }, path.slice(0, slash)),
    name,
  );
}
