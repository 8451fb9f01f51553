import { type FooterPlace, keyTest, linesOf, locateFooter, type TextLine } from "./locate-footer.ts";

/** Where the configuration wants a spec's YAML: behind the text, or before it. */
export type FooterPlacement = "end" | "front-matter";

/** Why YAML that looks like a footer does not count as one. */
export type Misplacement =
  /** Text follows it. */
  | "not-last"
  /** It stands in a block of code. */
  | "fenced"
  /** No line of three dashes stands before it. */
  | "no-dashes"
  /** It ends with a line of three dashes, as front matter does. */
  | "closed"
  /** It stands at the end where front matter is asked for, or the other way round. */
  | "wrong-end"
  /** A line of it is no YAML at all. */
  | "odd-line";

/** What became of the search for a footer. */
export type FoundFooter =
  | { readonly kind: "found"; readonly place: FooterPlace }
  | { readonly kind: "misplaced"; readonly why: Misplacement; readonly offset: number }
  | { readonly kind: "missing" };

const RULE = /^---[ \t]*$/;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;

/** Finds a spec's footer, or what somebody meant to be one. */
export function findFooter(
  text: string,
  { placement, keys }: { readonly placement: FooterPlacement; readonly keys: readonly string[] },
): FoundFooter {
  const place = locateFooter(text, keys);
  if (place !== null) {
    const isFront = place.bodyFrom > 0;
    return isFront === (placement === "front-matter")
      ? { kind: "found", place }
      : { kind: "misplaced", why: "wrong-end", offset: place.from };
  }
  const lines = linesOf(text);
  return (
    (placement === "end" ? footerOfOtherKeys(text, lines, keys) : null) ?? strayFooter(lines, keyTest(keys))
  );
}

/** YAML behind the last dashes that begins with a key nobody knows: a footer all the same, with one key too many. */
function footerOfOtherKeys(
  text: string,
  lines: readonly TextLine[],
  keys: readonly string[],
): FoundFooter | null {
  const at = lines.findLastIndex(({ line }) => RULE.test(line));
  const yaml = lines.slice(at + 1);
  const first = yaml.map(({ line }) => /^([\w-]+)[ \t]*:/.exec(line)?.[1]).find((key) => key !== undefined);
  if (at < 0 || first === undefined || !yaml.some(({ line }) => keyTest(keys)(line))) return null;
  const place = locateFooter(text, [...keys, first]);
  return place === null || place.bodyFrom > 0 ? null : { kind: "found", place };
}

/** The last line that begins with a key of the footer, with the reason why it does not count. */
function strayFooter(lines: readonly TextLine[], isKey: (line: string) => boolean): FoundFooter {
  const at = lines.findLastIndex(({ line }) => isKey(line));
  const found = lines[at];
  if (found === undefined) return { kind: "missing" };
  const misplaced = (why: Misplacement, offset: number): FoundFooter => ({ kind: "misplaced", why, offset });
  const fences = lines.slice(0, at).filter(({ line }) => FENCE.test(line)).length;
  if (fences % 2 === 1) return misplaced("fenced", found.offset);
  const rest = lines.slice(at + 1);
  const closing = rest.findIndex(({ line }) => RULE.test(line));
  if (closing >= 0) {
    const isEnd = rest.slice(closing + 1).every(({ line }) => line.trim() === "");
    return misplaced(isEnd ? "closed" : "not-last", rest[closing]?.offset ?? found.offset);
  }
  if (!lines.slice(0, at).some(({ line }) => RULE.test(line))) return misplaced("no-dashes", found.offset);
  const odd = rest.find(({ line }) => !/^(\s|-\s|#|[\w-]+[ \t]*:|$)/.test(line));
  if (odd === undefined) return misplaced("odd-line", found.offset);
  const isProse = /^(#{1,6}\s|[A-Z*>|[])/.test(odd.line);
  return misplaced(isProse ? "not-last" : "odd-line", odd.offset);
}
