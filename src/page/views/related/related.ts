import type { PicturedLink } from "../../../core/picture/report-data.ts";
import { dataTable } from "../../dom/data-table.ts";
import { element } from "../../dom/element.ts";
import { crateFocus, graphView, linksOf, mostSpecs } from "../../model/spec-focus.ts";
import type { PageContext } from "../context.ts";
import { pathLink } from "../path-link.ts";
import { graphPicture } from "./graph-picture.ts";
import { LINK_WORDS } from "./link-words.ts";

/** Nodes for which a low picture is enough. */
const SMALL = 14;

/** How specs hang together: a graph, and its links as a table. */
export function relatedView(context: PageContext, width: number): readonly HTMLElement[] {
  const { store, route } = context;
  const { specs, links } = store.data;
  const most = mostSpecs(width);
  const shown = linksOf(specs, links, route.focus);
  const view = graphView(specs, links, { focus: route.focus, most });
  const isSmall = view.nodes.length <= SMALL;
  const height = isSmall ? 360 : Math.min(680, Math.max(380, Math.round(width * 0.55)));
  const linked = new Set(view.lines.flatMap(({ from, to }) => [from, to]));
  const picture =
    linked.size === 0
      ? element("p", { class: "empty" }, "No spec calls another one related.")
      : element("div", { class: "map-box" }, graphPicture(context, view, { width, height }));
  return [
    element("h2", {}, "Related specs"),
    element("p", { class: "lead" }, leadOf(route.focus, specs.length > most)),
    focusField(context),
    key(),
    picture,
    linkTable(context, shown),
  ];
}

function leadOf(focus: string, isByCrate: boolean): string {
  if (focus !== "") return `What ${crateFocus(focus) ?? focus} links, and what links it.`;
  return isByCrate
    ? "Crates whose specs link each other. Choose one to see its specs."
    : "Specs that link each other, by crate. Choose one to see it alone with its neighbours.";
}

function focusField(context: PageContext): HTMLElement {
  const { store, route } = context;
  const options = store.data.specs.map(({ path }) => element("option", { value: path }));
  const field = element("input", {
    type: "search",
    list: "specs",
    value: route.focus,
    "aria-label": "Spec in the middle",
    placeholder: "Put a spec in the middle",
  });
  field.addEventListener("change", () => {
    const known = field.value === "" || store.spec(field.value) !== null;
    if (known) context.go({ focus: field.value });
  });
  const all = route.focus === "" ? [] : [element("a", { href: context.href({ focus: "" }) }, "Show all")];
  return element(
    "div",
    { class: "filters" },
    field,
    element("datalist", { id: "specs" }, ...options),
    ...all,
  );
}

function key(): HTMLElement {
  const items = (["mutual", "one-way", "broken", "announced"] as const).map((state) =>
    element(
      "li",
      {},
      element("span", { class: `stroke ${state}`, "aria-hidden": "true" }),
      LINK_WORDS[state],
    ),
  );
  const ring = element("span", { class: "stroke ring", "aria-hidden": "true" });
  return element(
    "ul",
    { class: "key", "aria-label": "Lines" },
    ...items,
    element("li", {}, ring, "has links that lead nowhere"),
  );
}

function linkTable(context: PageContext, links: readonly PicturedLink[]): HTMLElement {
  const { specs } = context.store.data;
  const pathOf = (at: number | null) => (at === null ? null : (specs[at]?.path ?? null));
  const worst = { broken: 0, "one-way": 1, announced: 2, mutual: 3 } as const;
  const rows = [...links].sort((one, other) => worst[one.state] - worst[other.state]);
  return dataTable<PicturedLink>({
    caption: "Links among specs",
    rows,
    empty: "There are none.",
    columns: [
      {
        title: "From",
        value: ({ from }) => pathOf(from) ?? "",
        cell: ({ from, line }) => pathLink(context, pathOf(from) ?? "", line),
      },
      {
        title: "To",
        value: ({ to, target }) => pathOf(to) ?? target ?? "",
        cell: ({ to, target }) => {
          const path = pathOf(to);
          return path === null ? element("span", { class: "mono" }, target ?? "") : pathLink(context, path);
        },
      },
      {
        title: "State",
        value: ({ state }) => worst[state],
        cell: ({ state }) => element("span", { class: `tag ${state}` }, LINK_WORDS[state]),
      },
    ],
  });
}
