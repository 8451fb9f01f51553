import type { SpecDocument, Stretch } from "../spec/spec-document.ts";
import { footerLinks } from "./footer-links.ts";
import type { SpecLink } from "./spec-link.ts";

/** What a code span has to be to count as the path of a spec: a path that says where it starts, or has folders. */
const SPEC_PATH = /^(?:\.{1,2}\/|\/)?[\w.@+-]+(?:\/[\w.@+-]+)*\.spec\.md$/;

/**
 * Every link of a spec: entries of its footer, Markdown links, images and reference definitions, and paths of specs
 * between backticks. Sorted by place.
 *
 * @param keys the keys of the footer that list links, those of the convention where none are given.
 */
export function specLinks(document: SpecDocument, keys?: readonly string[]): readonly SpecLink[] {
  const { text, footer, links, spans } = document;
  return [
    ...links,
    ...spans.flatMap((span) => spanLink(text, span)),
    ...(footer === null ? [] : footerLinks(text, footer, keys)),
  ].toSorted((one, other) => one.from - other.from);
}

function spanLink(text: string, { from, to }: Stretch): readonly SpecLink[] {
  const target = text.slice(from, to);
  return SPEC_PATH.test(target) ? [{ place: "span", target, from, to, annotation: null }] : [];
}
