import type { PicturedSource } from "../../../core/picture/report-data.ts";
import type { SourceItem } from "../../../core/picture/source-items.ts";
import { element } from "../../dom/element.ts";
import { section } from "./panel-lists.ts";

const NOTHING: Readonly<Record<string, string>> = {
  test: "Not listed: no module builds upon a test.",
  "build-script": "Not listed: no module builds upon a build script.",
  ignored: "Not listed: the configuration leaves this source out.",
};

/** The API of a source, each item with whether the spec names it. */
export function itemList(source: PicturedSource, items: readonly SourceItem[]): HTMLElement {
  if (items.length === 0)
    return section(
      "API",
      0,
      element("p", { class: "quiet" }, NOTHING[source.class] ?? "Nothing that other modules see."),
    );
  const rows = items.map((item) =>
    element(
      "li",
      { class: item.mentioned === false ? "unnamed" : null },
      mark(item),
      element("code", {}, item.signature),
      element(
        "span",
        { class: "line" },
        `${source.path.slice(source.path.lastIndexOf("/") + 1)}:${item.line}`,
      ),
    ),
  );
  const list = element("ul", { class: "items" }, ...rows);
  if (source.unmentioned === 0) return section("API", items.length, list);
  const note = element(
    "p",
    { class: "note" },
    `The spec does not name ${source.unmentioned} of them (marked ✗).`,
  );
  return section("API", items.length, note, list);
}

function mark({ mentioned }: SourceItem): HTMLElement {
  if (mentioned === null) return element("span", { class: "mark" });
  const text = mentioned ? "named in the spec" : "not named in the spec";
  return element(
    "span",
    { class: `mark ${mentioned ? "yes" : "no"}`, role: "img", "aria-label": text, title: text },
    mentioned ? "✓" : "✗",
  );
}
