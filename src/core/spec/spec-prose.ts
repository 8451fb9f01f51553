import { locateFooter, withoutFooter } from "./footer/locate-footer.ts";

/** What opens a block of code. Backticks behind it make it a code span. */
const OPENING = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/;

/** What closes one: at least as long as what opened it, and nothing behind it. */
const CLOSING = /^ {0,3}(`{3,}|~{3,})[ \t]*$/;

/** A code span, which is left as it is, or the target of a link with its title. */
const SPAN_OR_TARGET = /`[^`]*`|\]\([^()]*\)/g;

/** The definition of a link: `[name]: target`. */
const DEFINITION = /^( {0,3}\[[^\][]+\]:).*$/;

/**
 * What a spec says, for telling whether it says something else than before: its text without the footer and the
 * targets of links, every run of white space as one space. Wrapping lines anew changes nothing, joining two words does.
 */
export function specProse(text: string): string {
  return proseLines(text).join("\n").replace(/\s+/g, " ").trim();
}

/** The same line by line, white space as it is. */
export function proseLines(text: string): readonly string[] {
  const body = withoutFooter(text, locateFooter(text)).replace(/^\ufeff/, "");
  let fence: string | null = null;
  return body.split(/\r?\n/).map((line) => {
    if (fence !== null) {
      if (CLOSING.exec(line)?.[1]?.startsWith(fence)) fence = null;
      return line;
    }
    fence = OPENING.exec(line)?.[1] ?? null;
    return fence === null ? withoutTargets(line) : line;
  });
}

function withoutTargets(line: string): string {
  return line
    .replace(DEFINITION, "$1")
    .replace(SPAN_OR_TARGET, (match) => (match.startsWith("`") ? match : "]()"));
}
