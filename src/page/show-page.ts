import { element } from "./dom/element.ts";
import { type Route, readRoute, writeRoute } from "./model/route.ts";
import type { Store } from "./model/store.ts";
import type { PageContext } from "./views/context.ts";
import { debtView } from "./views/debt.ts";
import { driftView } from "./views/drift/drift.ts";
import { filterBar } from "./views/filter-bar.ts";
import { gapsView } from "./views/gaps.ts";
import { coverageView } from "./views/map/coverage.ts";
import { panel } from "./views/panel/panel.ts";
import { relatedView } from "./views/related/related.ts";
import { navigation, pageHead } from "./views/shell.ts";

/** Draws the page into an element, and again whenever its address changes. */
export function showPage(root: HTMLElement, store: Store): void {
  let route = readRoute(location.hash);
  let drawnWidth = 0;
  let opened = "";
  let last = "";
  const href = (change: Partial<Route>) => writeRoute({ ...route, ...change });
  const context = (): PageContext => ({ store, route, last, href, go });
  const main = element("main", { class: "view", id: "view" });
  const side = element("div", { class: "side" });
  const nav = element("div");
  const filters = filterBar(context());
  const columns = element("div", { class: "columns" }, main, side);
  root.append(pageHead(store), nav, filters.bar, columns);

  function go(change: Partial<Route>, isStep = true): void {
    const next = writeRoute({ ...route, ...change });
    if (next === location.hash) return;
    if (isStep) history.pushState(null, "", next);
    else history.replaceState(null, "", next);
    follow();
  }

  function follow(): void {
    route = readRoute(location.hash);
    draw();
  }

  function draw(): void {
    const held = main.contains(document.activeElement) ? labelOf(document.activeElement) : null;
    nav.replaceChildren(navigation(context()));
    filters.update(route);
    const made = drawPanel();
    drawnWidth = Math.max(280, Math.floor(main.clientWidth));
    main.replaceChildren(...viewOf(context(), drawnWidth));
    if (made === "opened") side.querySelector("aside")?.focus({ preventScroll: window.innerWidth > 900 });
    else if (made === "closed") main.querySelector<SVGElement>("svg [tabindex='0']")?.focus();
    else if (held !== null) refocus(main, held);
  }

  /** Draws the panel where another file is asked for. `closed` is one that had the focus. */
  function drawPanel(): "opened" | "closed" | "same" {
    if (route.open === opened) return "same";
    const made = route.open === "" ? null : panel(context(), route.open);
    const hadFocus = side.contains(document.activeElement);
    side.replaceChildren(...(made === null ? [] : [made]));
    columns.classList.toggle("with-panel", made !== null);
    opened = route.open;
    if (opened !== "") last = opened;
    if (made !== null) return "opened";
    return hadFocus ? "closed" : "same";
  }

  window.addEventListener("popstate", follow);
  new ResizeObserver(() => {
    if (Math.abs(main.clientWidth - drawnWidth) > 8) draw();
  }).observe(main);
  draw();
}

function viewOf(context: PageContext, width: number): readonly HTMLElement[] {
  switch (context.route.view) {
    case "coverage":
      return coverageView(context, width);
    case "gaps":
      return gapsView(context);
    case "debt":
      return debtView(context);
    case "related":
      return relatedView(context, width);
    case "drift":
      return driftView(context, width);
  }
}

/** What tells an element in the picture to come from the one in the picture before. */
function labelOf(focused: Element | null): string {
  return focused?.getAttribute("aria-label") ?? focused?.textContent ?? "";
}

function refocus(main: HTMLElement, label: string): void {
  for (const each of main.querySelectorAll<HTMLElement | SVGElement>("button, a, [tabindex]")) {
    if (labelOf(each) !== label) continue;
    each.focus({ preventScroll: true });
    return;
  }
}
