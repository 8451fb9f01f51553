import type { Nodes, Parent, Root } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { markdownLinks } from "../links/markdown-links.ts";
import type { SpecLink } from "../links/spec-link.ts";
import { boundedMarkdown } from "./bounded-markdown.ts";
import { type FooterPlace, locateFooter, withoutFooter } from "./footer/locate-footer.ts";
import { remembering } from "./remembering.ts";

/** A stretch of a spec's text. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A heading and what stands below it, up to the next heading of its depth or above. */
export interface Section extends Stretch {
  /** From 1 for `#` up to 6. */
  readonly depth: number;
  /** Its words, without marks. */
  readonly title: string;
  /** Where the text below the heading begins. */
  readonly bodyFrom: number;
}

/** A block of code. */
export interface CodeBlock extends Stretch {
  /** The first word behind the fence, null where there is none. */
  readonly language: string | null;
}

/** A spec as a document, every place as an offset into its text. */
export interface SpecDocument {
  readonly text: string;
  readonly sections: readonly Section[];
  /** What stands between the backticks of code spans, these left out. */
  readonly spans: readonly Stretch[];
  /** Fenced and indented code, fences included. */
  readonly blocks: readonly CodeBlock[];
  /** Runs of plain text. */
  readonly prose: readonly Stretch[];
  /** Comments and other HTML. */
  readonly html: readonly Stretch[];
  /** Markdown links, images and reference definitions. */
  readonly links: readonly SpecLink[];
  readonly footer: FooterPlace | null;
}

/**
 * Reads a spec: CommonMark up to its footer, which is YAML and stays unread here.
 *
 * @param footer where it stands; where that is not given, the convention tells.
 * @see {@link https://spec.commonmark.org/}
 */
export function readSpecDocument(
  text: string,
  footer: FooterPlace | null = locateFooter(text),
): SpecDocument {
  return { text, footer, ...readBody(withoutFooter(text, footer)) };
}

/** What does not hang on the footer but for where the text ends. */
type SpecBody = Omit<SpecDocument, "text" | "footer">;

const readBody = remembering((body: string): SpecBody => {
  // The parser drops a byte order mark and counts without it; a blank keeps the offsets.
  const root = fromMarkdown(boundedMarkdown(body.replace(/^\ufeff/, " ")));
  const spans: Stretch[] = [];
  const blocks: CodeBlock[] = [];
  const prose: Stretch[] = [];
  const html: Stretch[] = [];
  for (const node of leavesOf(root)) {
    const stretch = stretchOf(node);
    if (node.type === "inlineCode") spans.push(withoutBackticks(body, stretch));
    else if (node.type === "code") blocks.push({ ...stretch, language: node.lang ?? null });
    else if (node.type === "text") prose.push(stretch);
    else if (node.type === "html") html.push(stretch);
  }
  const links = markdownLinks(root, body);
  return { sections: sectionsOf(root, body), spans, blocks, prose, html, links };
});

/** Every node without children, in the order of the text; iterative, since lists may nest as deep as a text is long. */
function* leavesOf(root: Root): Generator<Nodes> {
  const pending: Nodes[] = [root];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if ("children" in node) pending.push(...node.children.toReversed());
    else yield node;
  }
}

function stretchOf(node: Nodes): Stretch {
  return { from: node.position?.start.offset ?? 0, to: node.position?.end.offset ?? 0 };
}

function withoutBackticks(text: string, { from, to }: Stretch): Stretch {
  const run = /^`*/.exec(text.slice(from, to))?.[0].length ?? 0;
  return { from: from + run, to: to - run };
}

function sectionsOf(root: Root, body: string): readonly Section[] {
  const headings = root.children.flatMap((node) =>
    node.type === "heading" ? [{ ...stretchOf(node), depth: node.depth, title: wordsOf(node) }] : [],
  );
  return headings.map(({ from, to, depth, title }, at) => {
    const next = headings.slice(at + 1).find((other) => other.depth <= depth);
    return { from, to: next?.from ?? body.length, bodyFrom: to, depth, title };
  });
}

function wordsOf(node: Parent): string {
  return node.children
    .map((child) => ("value" in child ? child.value : "children" in child ? wordsOf(child) : ""))
    .join("");
}
