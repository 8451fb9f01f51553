import type { PicturedSource } from "../../../core/picture/report-data.ts";
import { button, element } from "../../dom/element.ts";
import { thousands } from "../../model/thousands.ts";
import type { PageContext } from "../context.ts";
import { statusMark } from "../status-mark.ts";
import { itemList } from "./item-list.ts";
import { commitList, debtList, relatedList, section } from "./panel-lists.ts";
import { specText } from "./spec-text.ts";

/** The panel of a source or of a spec, null where no such file is in the report. */
export function panel(context: PageContext, path: string): HTMLElement | null {
  const { store } = context;
  const direct = store.source(path);
  const asked = store.spec(path);
  const [only, ...others] = asked?.spec.sources ?? [];
  const found = direct ?? (only === undefined || others.length > 0 ? null : store.source(only));
  if (found === null && asked === null) return null;
  const spec = asked ?? store.spec(found?.source.spec ?? "");
  const shown = found?.source.path ?? path;
  const aside = element("aside", { class: "panel", "aria-label": shown, tabindex: -1 });
  const close = button({ class: "close", "aria-label": "Close" }, () => context.go({ open: "" }), "✕");
  const slash = shown.lastIndexOf("/") + 1;
  const title = element(
    "h2",
    {},
    element("span", { class: "dir" }, shown.slice(0, slash)),
    shown.slice(slash),
  );
  aside.append(element("header", {}, title, close));
  if (found !== null) aside.append(factsOf(found.source));
  else if (asked !== null) aside.append(sourcesOf(context, asked.spec.sources));
  const body = element("div", { class: "panel-body" }, element("p", { class: "quiet" }, "Reading…"));
  aside.append(body);
  const fill = async () => {
    const { details } = store;
    const detail = found === null ? null : await details.source(found.at);
    const text = spec === null ? null : await details.text(spec.at);
    const commits = await Promise.all((detail?.commits ?? []).map(details.commit));
    body.replaceChildren(
      ...(found === null || detail === null ? [] : [itemList(found.source, detail.items)]),
      ...(spec === null ? [] : [specText(context, spec.spec, text ?? "")]),
      ...(spec === null ? [] : [relatedList(context, spec)]),
      ...(spec === null ? [] : [debtList(context, spec.spec.path)]),
      ...(detail === null ? [] : [commitList(commits.filter((commit) => commit !== null))]),
    );
  };
  fill().catch((error: unknown) => {
    body.replaceChildren(element("p", { role: "alert" }, `The details cannot be read: ${String(error)}`));
  });
  return aside;
}

function factsOf(source: PicturedSource): HTMLElement {
  const facts: readonly (readonly [string, string | HTMLElement])[] = [
    ["State", statusMark(source.status)],
    ["Size", `${thousands(source.lines)} lines, ${thousands(source.items)} API items`],
    ...(source.crate === null ? [] : [["Crate", source.crate] as const]),
    ["Class", source.class],
    ...(source.phase === null ? [] : [["Phase", source.phase] as const]),
    ...(source.owners.length === 0 ? [] : [["Owners", source.owners.join(", ")] as const]),
    ...(source.drifted === 0
      ? []
      : [["Drifted", `${source.drifted} items changed since the spec was last touched`] as const]),
    [
      source.status === "missing" ? "Spec expected at" : "Spec",
      element("span", { class: "mono" }, source.status === "not-required" ? "none" : source.spec),
    ],
  ];
  const rows = facts.map(([name, value]) =>
    element("div", {}, element("dt", {}, name), element("dd", {}, value)),
  );
  return element("dl", { class: "facts" }, ...rows);
}

function sourcesOf(context: PageContext, sources: readonly string[]): HTMLElement {
  if (sources.length === 0) return element("p", { class: "quiet" }, "This spec answers for no source.");
  const items = sources.map((path) =>
    element("li", {}, element("a", { href: context.href({ open: path }) }, path)),
  );
  return section("Answers for", sources.length, element("ul", { class: "plain" }, ...items));
}
