/** An item of a bullet list. */
export interface ListItem {
  /** Offset where its first line begins. */
  readonly from: number;
  /** Offset where the line behind its last one begins, or the end of the text. */
  readonly to: number;
  /** Its first line up to the words: indentation, bullet and blank. */
  readonly bullet: string;
}

const BULLET = /^[ \t]*[-*+][ \t]+/;

/** A finder of the list item that a place of a text is in, null where it is in none. Lists inside items count. */
export function listItems(text: string): (offset: number) => ListItem | null {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  const lineFrom = (line: number) => starts[line] ?? text.length;
  const lineText = (line: number) => text.slice(lineFrom(line), lineFrom(line + 1));
  const isBlank = (line: number) => lineText(line).trim() === "";
  return (offset) => {
    let line = starts.findLastIndex((start) => start <= offset);
    while (line > 0 && !BULLET.test(lineText(line)) && !isBlank(line)) line -= 1;
    const bullet = BULLET.exec(lineText(line))?.[0];
    if (bullet === undefined) return null;
    let end = line + 1;
    while (end < starts.length && continues(lineText(end), bullet)) end += 1;
    return { from: lineFrom(line), to: lineFrom(end), bullet };
  };
}

/** Whether a line belongs to the item above it: words that go on, or a list inside of it. */
function continues(line: string, bullet: string): boolean {
  if (line.trim() === "" || /^[ \t]{0,3}(?:#{1,6}[ \t]|<)/.test(line)) return false;
  const inner = BULLET.exec(line)?.[0];
  return inner === undefined || indentOf(inner) > indentOf(bullet);
}

function indentOf(bullet: string): number {
  return /^[ \t]*/.exec(bullet)?.[0].length ?? 0;
}
