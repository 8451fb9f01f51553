/** Containers that one line may open: block quotes, lists, list items in list items. */
const DEEPEST = 40;

/** What opens a container at the beginning of a line or behind another one. */
const OPENER = /[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))/y;

/** Columns of white space before the text of a line. */
const INDENT = 200;

/**
 * The same text with blanks in place of lines that nest deeper than anybody writes: the time that CommonMark takes
 * grows with the square of the depth. Offsets stay as they are.
 */
export function boundedMarkdown(text: string): string {
  return text.replace(/[^\r\n]+/g, (line) => (isTooDeep(line) ? " ".repeat(line.length) : line));
}

function isTooDeep(line: string): boolean {
  if ((/^[ \t]*/.exec(line)?.[0].length ?? 0) > INDENT) return true;
  OPENER.lastIndex = 0;
  for (let depth = 0; OPENER.test(line); depth += 1) if (depth >= DEEPEST) return true;
  return false;
}
