import type { Definition, Image, Link, Nodes, Root } from "mdast";
import type { SpecLink } from "./spec-link.ts";

/**
 * The inline links, images and reference definitions of a document, in the order of its text. Autolinks are left out:
 * they lead out of the repository. Of those written in a way that their target cannot be found in the text again,
 * such as a target on the next line of a block quote, nothing is told.
 *
 * @see {@link https://spec.commonmark.org/0.31.2/#link-destination}
 */
export function markdownLinks(root: Root, text: string): readonly SpecLink[] {
  const links: SpecLink[] = [];
  const pending: Nodes[] = [root];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node.type === "link" || node.type === "image" || node.type === "definition") {
      links.push(...linkOf(node, text));
    }
    if ("children" in node) pending.push(...node.children.toReversed());
  }
  return links;
}

function linkOf(node: Link | Image | Definition, text: string): readonly SpecLink[] {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? 0;
  const opening = node.type === "image" ? start + 1 : start;
  if (text[opening] !== "[") return [];
  const labelEnd = node.type === "link" ? labelEndOf(node, opening, text) : bracketEnd(text, opening);
  const mark = node.type === "definition" ? "]:" : "](";
  if (!text.startsWith(mark, labelEnd)) return [];
  const stretch = destination(text.slice(0, end), labelEnd + mark.length);
  if (stretch === null) return [];
  const place = node.type === "link" ? "text" : node.type;
  return [{ place, target: node.url, ...stretch, annotation: null }];
}

/** What a link shows may hold brackets of its own, so that its end is told from its children. */
function labelEndOf({ children }: Link, opening: number, text: string): number {
  const last = children.at(-1)?.position?.end.offset ?? opening + 1;
  return text.indexOf("]", last);
}

function bracketEnd(text: string, opening: number): number {
  let depth = 0;
  for (let at = opening; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === "\\") at += 1;
    else if (sign === "[") depth += 1;
    else if (sign === "]" && --depth === 0) return at;
  }
  return -1;
}

/** The destination that begins behind white space, without the angle brackets around it. */
function destination(text: string, from: number): { readonly from: number; readonly to: number } | null {
  const start = from + (/^[ \t]*(?:\r?\n[ \t]*)?/.exec(text.slice(from))?.[0].length ?? 0);
  if (text[start] === "<") {
    const inner = /^<((?:[^<>\\\r\n]|\\.)*)>/.exec(text.slice(start))?.[1];
    return inner === undefined ? null : { from: start + 1, to: start + 1 + inner.length };
  }
  const to = plainEnd(text, start);
  return to === start ? null : { from: start, to };
}

/** Where a destination without angle brackets ends: at white space, or at a parenthesis that it did not open. */
function plainEnd(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const sign = text[at] ?? "";
    if (sign === "\\") at += 1;
    else if (sign === "(") depth += 1;
    else if (/\s/.test(sign) || (sign === ")" && --depth < 0)) return at;
  }
  return text.length;
}
