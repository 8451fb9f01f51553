import type { PicturedSource } from "../../core/picture/report-data.ts";
import { element } from "../dom/element.ts";
import type { Route, View } from "../model/route.ts";
import type { PageContext } from "./context.ts";

type Choice = "class" | "crate" | "phase" | "owner";

/** What each view can be narrowed by: the debt is that of specs, which have no class and no owner. */
const OBEYED: Readonly<Record<View, ReadonlySet<Choice | "query">>> = {
  coverage: new Set(["query", "class", "crate", "phase", "owner"]),
  gaps: new Set(["query", "class", "crate", "phase", "owner"]),
  debt: new Set(["query", "crate", "phase"]),
  related: new Set(),
  drift: new Set(["phase"]),
};

const CHOICES: readonly (readonly [
  Choice,
  string,
  (source: PicturedSource) => readonly (string | null)[],
])[] = [
  ["crate", "Crate", ({ crate }) => [crate]],
  ["class", "Class", (source) => [source.class]],
  ["phase", "Phase", ({ phase }) => [phase]],
  ["owner", "Owner", ({ owners }) => owners],
];

/** The search field and the filters. They are made once: a field that is made anew loses what is being typed. */
export function filterBar(context: PageContext): { readonly bar: HTMLElement; update(route: Route): void } {
  const search = element("input", {
    type: "search",
    id: "search",
    placeholder: "Search paths",
    "aria-label": "Search paths",
  });
  search.addEventListener("input", () => context.go({ query: search.value }, false));
  const selects = CHOICES.flatMap(([key, title, valuesOf]) => {
    const values = new Set(context.store.data.sources.flatMap(valuesOf).filter((value) => value !== null));
    if (values.size < 2) return [];
    const options = [...values].sort().map((value) => element("option", { value }, value));
    const select = element(
      "select",
      { "aria-label": title },
      element("option", { value: "" }, `Any ${title.toLowerCase()}`),
      ...options,
    );
    select.addEventListener("change", () => context.go({ [key]: select.value }));
    return [{ key, select }];
  });
  const bar = element("search", { class: "filters" }, search, ...selects.map(({ select }) => select));
  return {
    bar,
    update: (route) => {
      const obeyed = OBEYED[route.view];
      search.hidden = !obeyed.has("query");
      bar.hidden = search.hidden && !selects.some(({ key }) => obeyed.has(key));
      if (search.value !== route.query) search.value = route.query;
      for (const { key, select } of selects) {
        select.value = route[key];
        select.hidden = !obeyed.has(key);
        select.classList.toggle("chosen", route[key] !== "");
      }
    },
  };
}
