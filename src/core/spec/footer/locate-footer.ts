/** Where the footer of a spec stands, as offsets into its text. */
export interface FooterPlace {
  /** The dashes before it. */
  readonly from: number;
  /** Its YAML, behind the dashes. */
  readonly yamlFrom: number;
  /** The end of its YAML, which is that of the text unless the footer is front matter. */
  readonly to: number;
  /** Of front matter the text behind the dashes that close it, else 0. */
  readonly bodyFrom: number;
}

/** The keys that a footer begins with where nobody says otherwise. */
export const FOOTER_KEYS: readonly string[] = ["tech_debt", "related_specs", "reviewed"];

/** A line that holds nothing but the dashes before the footer. */
const RULE = /^---[ \t]*$/;

const CARRIAGE_RETURN = 0x0d;

/** What any line of a footer looks like: a key, a list item, something indented, a comment, or nothing. */
const FOOTER_LINE = /^(\s|-\s|#|[\w-]+[ \t]*:|$)/;

/**
 * Finds the footer: YAML behind the last line of three dashes, up to the end of the text, that begins with one of its
 * keys; else front matter that has one. Null where there is none, so that prose behind a rule never counts as one.
 *
 * @param keys the keys that tell a footer from other text.
 */
export function locateFooter(text: string, keys: readonly string[] = FOOTER_KEYS): FooterPlace | null {
  const lines = linesOf(text);
  const isKey = keyTest(keys);
  return locateAtEnd(text, lines, isKey) ?? locateFrontMatter(lines, isKey);
}

/** The text of a spec without its footer, every offset as it was. */
export function withoutFooter(text: string, place: FooterPlace | null): string {
  if (place === null) return text;
  if (place.bodyFrom === 0) return text.slice(0, place.from);
  return text.slice(0, place.bodyFrom).replace(/[^\r\n]/g, " ") + text.slice(place.bodyFrom);
}

/** A test for lines that hold a key of these at their beginning. */
export function keyTest(keys: readonly string[]): (line: string) => boolean {
  const known = new Set(keys);
  return (line) => known.has(/^([\w-]+)[ \t]*:/.exec(line)?.[1] ?? "");
}

/** A line of a text, without its end. */
export interface TextLine {
  readonly line: string;
  readonly offset: number;
}

function locateAtEnd(
  text: string,
  lines: readonly TextLine[],
  isKey: (line: string) => boolean,
): FooterPlace | null {
  const at = lines.findLastIndex(({ line }) => RULE.test(line));
  const rule = lines[at];
  if (rule === undefined) return null;
  const footer = lines.slice(at + 1);
  const first = footer.find(({ line }) => line.trim() !== "" && !line.startsWith("#"))?.line ?? "";
  if (!isKey(first) || !footer.every(({ line }) => FOOTER_LINE.test(line))) return null;
  const yamlFrom = footer[0]?.offset ?? text.length;
  return { from: rule.offset, yamlFrom, to: text.length, bodyFrom: 0 };
}

/** @see {@link https://jekyllrb.com/docs/front-matter/} */
function locateFrontMatter(lines: readonly TextLine[], isKey: (line: string) => boolean): FooterPlace | null {
  const [opening, ...rest] = lines;
  if (opening === undefined || !RULE.test(opening.line)) return null;
  const end = rest.findIndex(({ line }) => RULE.test(line));
  const closing = rest[end];
  const yaml = rest.slice(0, Math.max(end, 0));
  if (closing === undefined || !yaml.some(({ line }) => isKey(line))) return null;
  if (!yaml.every(({ line }) => FOOTER_LINE.test(line))) return null;
  const bodyFrom = rest[end + 1]?.offset ?? closing.offset + closing.line.length;
  return { from: opening.offset, yamlFrom: yaml[0]?.offset ?? closing.offset, to: closing.offset, bodyFrom };
}

/** The lines of a text with their offsets; a byte order mark is part of none. */
export function linesOf(text: string): readonly TextLine[] {
  const lines: TextLine[] = [];
  for (let from = text.startsWith("\ufeff") ? 1 : 0; from <= text.length; ) {
    const end = text.indexOf("\n", from);
    const to = end < 0 ? text.length : end;
    const isWindows = to > from && text.charCodeAt(to - 1) === CARRIAGE_RETURN;
    lines.push({ line: text.slice(from, isWindows ? to - 1 : to), offset: from });
    from = to + 1;
  }
  return lines;
}
