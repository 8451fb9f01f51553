import { linkTo } from "./link-to.ts";
import { targetSuffix } from "./resolve-link.ts";
import type { LinkPlace, SpecLink } from "./spec-link.ts";

/** A stretch of a text, and what stands there instead. */
export interface TextEdit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** A text with some stretches of it replaced; of two that overlap the first one counts. */
export function withEdits(text: string, edits: readonly TextEdit[]): string {
  let result = "";
  let end = 0;
  for (const edit of edits.toSorted((one, other) => one.from - other.from)) {
    if (edit.from < end) continue;
    result += text.slice(end, edit.from) + edit.text;
    end = edit.to;
  }
  return result + text.slice(end);
}

/** What a path may be made of where it stands in YAML without quotes and in Markdown without angle brackets. */
const PLAIN = /^[\w./@+~-]+$/;

/**
 * The edit that makes a link lead to another file, written as it was: from the root where it began there, and with its
 * query and anchor. Null where the path cannot stand in its place as it is.
 *
 * @param spec the path of the spec that holds the link, once the edit is made.
 */
export function relink(link: SpecLink, spec: string, path: string): TextEdit | null {
  const { place, target, from, to } = link;
  const relative = target.startsWith("/") ? `/${path}` : styled(linkTo(spec, path), link);
  const written = spelled(relative, place);
  return written === null ? null : { from, to, text: written + targetSuffix(target) };
}

/** Text may leave out where a path starts, the footer does not. */
function styled(relative: string, { place, target }: SpecLink): string {
  const isBare = place !== "related" && !target.startsWith(".");
  return isBare ? relative.replace(/^\.\//, "") : relative;
}

function spelled(path: string, place: LinkPlace): string | null {
  if (PLAIN.test(path)) return path;
  if (place === "related" || place === "span") return null;
  return path.split("/").map(encodeURIComponent).join("/").replaceAll("(", "%28").replaceAll(")", "%29");
}
