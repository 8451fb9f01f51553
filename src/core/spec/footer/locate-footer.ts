/** Where the footer of a spec stands, as offsets into its text. */
export interface FooterPlace {
  /** The dashes before it. */
  readonly from: number;
  /** Its YAML, behind the dashes. */
  readonly yamlFrom: number;
  /** The end of the text. */
  readonly to: number;
}

/** A line that holds nothing but the dashes before the footer. */
const RULE = /^---[ \t]*$/;

/** The keys that a footer may begin with. */
const FOOTER_KEY = /^(tech_debt|related_specs|reviewed)[ \t]*:/;

/** What any line of a footer looks like: a key, a list item, something indented, a comment, or nothing. */
const FOOTER_LINE = /^(\s|-\s|#|[\w-]+[ \t]*:|$)/;

/**
 * Finds the footer: YAML behind the last line of three dashes, up to the end of the text, that begins with one of its
 * keys. Null where there is none, so that prose behind a rule never counts as one.
 */
export function locateFooter(text: string): FooterPlace | null {
  const lines = linesOf(text);
  const at = lines.findLastIndex(({ line }) => RULE.test(line));
  const rule = lines[at];
  if (rule === undefined) return null;
  const footer = lines.slice(at + 1);
  const first = footer.find(({ line }) => line.trim() !== "" && !line.startsWith("#"))?.line ?? "";
  if (!FOOTER_KEY.test(first) || !footer.every(({ line }) => FOOTER_LINE.test(line))) return null;
  return { from: rule.offset, yamlFrom: footer[0]?.offset ?? text.length, to: text.length };
}

function linesOf(text: string): readonly { readonly line: string; readonly offset: number }[] {
  const lines: { line: string; offset: number }[] = [];
  for (let from = text.startsWith("\ufeff") ? 1 : 0; from <= text.length; ) {
    const end = text.indexOf("\n", from);
    const to = end < 0 ? text.length : end;
    lines.push({ line: text.slice(from, to).replace(/\r$/, ""), offset: from });
    from = to + 1;
  }
  return lines;
}
