import type { Definition, Nodes, Root } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmTable } from "micromark-extension-gfm-table";
import { boundedMarkdown } from "../../core/spec/bounded-markdown.ts";
import { type Child, element } from "./element.ts";

/** Turns the target of a link into an address of this page, or null where it leads to nothing here. */
export type LinkTo = (target: string) => string | null;

interface Rendering {
  readonly linkTo: LinkTo;
  readonly definitions: ReadonlyMap<string, Definition>;
  /** Depth of the highest headings, which come right below the heading of the spec itself. */
  readonly top: number;
}

/** Level of the highest headings of a spec in the page. */
const TOP_LEVEL = 4;

/**
 * Renders Markdown. HTML in it is shown as the text that it is; pictures are named, since nothing is fetched; a link
 * leads to a page of the web, to a file of this report, or is no link.
 */
export function renderMarkdown(text: string, linkTo: LinkTo): HTMLElement {
  const root = fromMarkdown(boundedMarkdown(text), {
    extensions: [gfmTable()],
    mdastExtensions: [gfmTableFromMarkdown()],
  });
  const depths = root.children.flatMap((node) => (node.type === "heading" ? node.depth : []));
  const rendering = { linkTo, definitions: definitionsOf(root), top: Math.min(6, ...depths) };
  return element("div", { class: "prose" }, ...root.children.map((node) => rendered(node, rendering)));
}

function definitionsOf(root: Root): ReadonlyMap<string, Definition> {
  const found = root.children.filter((node) => node.type === "definition");
  return new Map(found.map((node) => [node.identifier, node]));
}

function rendered(node: Nodes, rendering: Rendering): Child {
  switch (node.type) {
    case "text":
    case "html":
      return node.value;
    case "inlineCode":
      return element("code", {}, node.value);
    case "code":
      return element("pre", { tabindex: 0 }, element("code", {}, node.value));
    case "break":
      return element("br");
    case "thematicBreak":
      return element("hr");
    case "definition":
      return "";
    case "image":
    case "imageReference":
      return element("em", {}, `[${node.alt ?? "image"}]`);
    case "link":
      return link(node.url, node, rendering);
    case "linkReference":
      return link(rendering.definitions.get(node.identifier)?.url ?? "", node, rendering);
    default:
      return "children" in node ? container(node, rendering) : "";
  }
}

type Container = Extract<Nodes, { readonly children: unknown }>;

function container(node: Container, rendering: Rendering): HTMLElement {
  const children = node.children.map((child) => rendered(child, rendering));
  switch (node.type) {
    case "heading":
      return element(
        "div",
        {
          class: `h h${node.depth}`,
          role: "heading",
          "aria-level": Math.max(0, node.depth - rendering.top) + TOP_LEVEL,
        },
        ...children,
      );
    case "paragraph":
      return element("p", {}, ...children);
    case "emphasis":
      return element("em", {}, ...children);
    case "strong":
      return element("strong", {}, ...children);
    case "blockquote":
      return element("blockquote", {}, ...children);
    case "list":
      return node.ordered === true
        ? element("ol", { start: node.start ?? null }, ...children)
        : element("ul", {}, ...children);
    case "listItem":
      return element("li", { class: node.spread === true ? "loose" : null }, ...children);
    case "table":
      return element("div", { class: "scroll", tabindex: 0 }, element("table", {}, ...children));
    case "tableRow":
      return element("tr", {}, ...children);
    case "tableCell":
      return element("td", {}, ...children);
    default:
      return element("span", {}, ...children);
  }
}

function link(target: string, node: Container, rendering: Rendering): Child {
  const children = node.children.map((child) => rendered(child, rendering));
  const isWeb = /^https?:\/\//i.test(target);
  const href = isWeb ? target : rendering.linkTo(target);
  if (href === null) return element("span", { class: "nowhere" }, ...children);
  return element("a", { href, rel: isWeb ? "noopener noreferrer" : null }, ...children);
}
