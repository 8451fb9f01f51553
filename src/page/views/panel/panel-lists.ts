import type { PicturedCommit, PicturedLink, PicturedSpec } from "../../../core/picture/report-data.ts";
import { codeWords } from "../../dom/code-words.ts";
import { type Child, element } from "../../dom/element.ts";
import { thousands } from "../../model/thousands.ts";
import type { PageContext } from "../context.ts";
import { LINK_WORDS } from "../related/link-words.ts";

/** A part of the panel that can be folded. */
export function section(title: string, count: number | null, ...children: readonly Child[]): HTMLElement {
  const name = element("h3", {}, title);
  const number = count === null ? [] : [element("span", { class: "count" }, thousands(count))];
  return element(
    "details",
    { open: true, class: "part" },
    element("summary", {}, name, ...number),
    ...children,
  );
}

/** The specs that one calls related, and those that call it so. */
export function relatedList(
  context: PageContext,
  { spec, at }: { readonly spec: PicturedSpec; readonly at: number },
): HTMLElement {
  const links = context.store.linksAt(at);
  if (links.length === 0)
    return section("Related specs", 0, element("p", { class: "quiet" }, "None, in either direction."));
  const rows = links
    .filter((link) => link.from === at || link.state !== "mutual")
    .map((link) => related(context, link, at));
  const graph = element(
    "a",
    { href: context.href({ view: "related", focus: spec.path }) },
    "Show in the graph",
  );
  return section(
    "Related specs",
    rows.length,
    element("ul", { class: "plain" }, ...rows),
    element("p", {}, graph),
  );
}

function related({ store, href }: PageContext, link: PicturedLink, at: number): HTMLElement {
  const other = link.from === at ? link.to : link.from;
  const path = other === null ? null : (store.data.specs[other]?.path ?? null);
  const isBack = link.from !== at;
  const words = isBack ? "links here, not linked back" : LINK_WORDS[link.state];
  const name =
    path === null
      ? element("span", { class: "mono" }, link.target ?? "")
      : element("a", { class: "mono", href: href({ open: path }) }, path);
  return element("li", {}, name, " ", element("span", { class: `tag ${link.state}` }, words));
}

/** What the footer of a spec says is owed. */
export function debtList({ store }: PageContext, spec: string): HTMLElement {
  const items = store.data.debt.items.filter((item) => item.spec === spec);
  if (items.length === 0)
    return section("Technical debt", 0, element("p", { class: "quiet" }, "None named."));
  const rows = items.map(({ severity, text, line }) =>
    element(
      "li",
      {},
      element("span", { class: `tag severity ${severity ?? "unknown"}` }, severity ?? "no severity"),
      " ",
      ...codeWords(text),
      " ",
      element("span", { class: "line" }, `line ${line}`),
    ),
  );
  return section("Technical debt", items.length, element("ul", { class: "plain" }, ...rows));
}

/** The newest commits of a source. */
export function commitList(commits: readonly PicturedCommit[]): HTMLElement {
  if (commits.length === 0)
    return section(
      "Last commits",
      0,
      element("p", { class: "quiet" }, "None among the newest of the history."),
    );
  const rows = commits.map(({ oid, day, subject }) =>
    element(
      "li",
      {},
      element("code", {}, oid.slice(0, 10)),
      " ",
      element("time", { datetime: day }, day),
      " ",
      subject,
    ),
  );
  return section("Last commits", commits.length, element("ol", { class: "plain commits" }, ...rows));
}
