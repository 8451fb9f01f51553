import { element } from "../dom/element.ts";
import { VIEWS, type View } from "../model/route.ts";
import type { Store } from "../model/store.ts";
import { thousands } from "../model/thousands.ts";
import type { PageContext } from "./context.ts";

const NAMES: Readonly<Record<View, string>> = {
  coverage: "Coverage",
  gaps: "Gaps",
  debt: "Debt",
  related: "Related specs",
  drift: "Drift",
};

/** The head of the page: what it is about, its one number, and the ways to its views. */
export function pageHead({ data }: Store): HTMLElement {
  const { covered, required, percent } = data.totals;
  const tree = data.tree === "index" ? "the index" : data.tree.slice(0, 12);
  const figure = element(
    "p",
    { class: "figure" },
    element("strong", {}, `${percent.toFixed(1)} %`),
    ` ${thousands(covered)} of ${thousands(required)} sources that need a spec have one`,
  );
  return element(
    "header",
    { class: "head" },
    element("h1", {}, "Specs of ", element("span", { class: "mono" }, tree)),
    figure,
  );
}

/** The ways to the views; the one that is shown is marked. */
export function navigation(context: PageContext): HTMLElement {
  const links = VIEWS.map((view) =>
    element(
      "a",
      { href: context.href({ view }), "aria-current": context.route.view === view ? "page" : null },
      NAMES[view],
    ),
  );
  return element("nav", { class: "views", "aria-label": "Views" }, ...links);
}
