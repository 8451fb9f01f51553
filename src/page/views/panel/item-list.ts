import type { PicturedSource } from "../../../core/picture/report-data.ts";
import type { SourceItem } from "../../../core/picture/source-items.ts";
import { button, type Child, element } from "../../dom/element.ts";
import { joinedDerives } from "../../model/joined-derives.ts";
import { section } from "./panel-lists.ts";

const NOTHING: Readonly<Record<string, string>> = {
  test: "Not listed: no module builds upon a test.",
  "build-script": "Not listed: no module builds upon a build script.",
  ignored: "Not listed: the configuration leaves this source out.",
};

/** Items that stand above the text of the spec before somebody asks for the others. */
const FIRST = 20;

/** The API of a source, each item with whether the spec names it. Of a long one those come first that it leaves out. */
export function itemList(source: PicturedSource, items: readonly SourceItem[]): HTMLElement {
  if (items.length === 0)
    return section(
      "API",
      0,
      element("p", { class: "quiet" }, NOTHING[source.class] ?? "Nothing that other modules see."),
    );
  const all = joinedDerives(items);
  const rowOf = itemRow(source.path.slice(source.path.lastIndexOf("/") + 1));
  const list = element("ul", { class: "items" });
  const isLong = all.length > FIRST + 5;
  list.append(...(isLong ? worstFirst(all).slice(0, FIRST) : all).map(rowOf));
  const more = element("p", { class: "more" });
  const showAll = () => {
    list.replaceChildren(...all.map(rowOf));
    more.remove();
  };
  more.append(button({ class: "quiet" }, showAll, `Show all ${all.length}, in the order of the source`));
  return section("API", items.length, ...noteOf(source), list, ...(isLong ? [more] : []));
}

function noteOf({ unmentioned }: PicturedSource): readonly Child[] {
  if (unmentioned === 0) return [];
  return [element("p", { class: "note" }, `The spec does not name ${unmentioned} of them (marked ✗).`)];
}

function worstFirst(items: readonly SourceItem[]): readonly SourceItem[] {
  const isLeftOut = ([, , mentioned]: SourceItem) => mentioned === false;
  return [...items.filter(isLeftOut), ...items.filter((item) => !isLeftOut(item))];
}

function itemRow(file: string): (item: SourceItem) => HTMLElement {
  return ([signature, line, mentioned]) =>
    element(
      "li",
      { class: mentioned === false ? "unnamed" : null },
      mark(mentioned),
      element("code", {}, signature),
      element("span", { class: "line" }, `${file}:${line}`),
    );
}

function mark(mentioned: boolean | null): HTMLElement {
  if (mentioned === null) return element("span", { class: "mark" });
  const text = mentioned ? "named in the spec" : "not named in the spec";
  return element(
    "span",
    { class: `mark ${mentioned ? "yes" : "no"}`, role: "img", "aria-label": text, title: text },
    mentioned ? "✓" : "✗",
  );
}
