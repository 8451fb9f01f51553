/**
 * UTF-16 units of a page. GitHub refuses a comment of more than 65,536 characters, and whoever posts the page may have
 * a word of their own to add.
 */
const MOST = 60_000;

/** A part of a page whose rows may be left out. */
export interface PagePart {
  readonly head: readonly string[];
  /** Whole lines or groups of lines, the most important first. */
  readonly rows: readonly string[];
  /** What stands for the rows that are left out. */
  readonly more: (count: number) => string;
  readonly foot: readonly string[];
}

/** Room for the words that stand for what was left out. */
const ROOM_FOR_MORE = 120;

/**
 * Puts parts together, and leaves rows out, of the later parts first, so that the whole is a bounded page. The heads
 * and feet are taken to be short.
 */
export function boundedPage(parts: readonly PagePart[]): string {
  let room = MOST;
  for (const { head, foot } of parts) room -= lengthOf(head) + lengthOf(foot) + ROOM_FOR_MORE;
  const lines = parts.flatMap(({ head, rows, more, foot }) => {
    const shown: string[] = [];
    for (const row of rows) {
      if (row.length + 1 > room) break;
      room -= row.length + 1;
      shown.push(row);
    }
    const left = rows.length - shown.length;
    return [...head, ...shown, ...(left > 0 ? [more(left)] : []), ...foot];
  });
  return `${lines.join("\n")}\n`;
}

function lengthOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.length + 1, 0);
}
