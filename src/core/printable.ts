/**
 * Characters that a terminal acts on or hides: C0 and C1 controls, zero-width and bidirectional marks, line and
 * paragraph separators, the byte order mark, and halves of a surrogate pair that stand alone.
 */
const UNPRINTABLE =
  /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The same without the line feed, which lays JSON out: a report of 26 MB has a million of them. */
const UNPRINTABLE_JSON =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const NAMED: ReadonlyMap<string, string> = new Map([
  ["\t", "\\t"],
  ["\n", "\\n"],
  ["\r", "\\r"],
  ["\u001b", "\\x1b"],
]);

/**
 * Text from a repository made safe to print on one line of a terminal: what could move the cursor, change colours,
 * reorder the line or break it is written as an escape such as `\x1b` or `\u{202e}`.
 */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, (character) => NAMED.get(character) ?? escaped(character));
}

/** As {@link printable}, for a text of several lines: its line feeds stay. */
export function printableLines(text: string): string {
  return text.split("\n").map(printable).join("\n");
}

/** JSON text with the same characters written as `\uXXXX`: JSON leaves most of them raw inside strings. */
export function printableJson(json: string): string {
  return json.replace(
    UNPRINTABLE_JSON,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

function escaped(character: string): string {
  const code = character.charCodeAt(0);
  return code < 0x100 ? `\\x${code.toString(16).padStart(2, "0")}` : `\\u{${code.toString(16)}}`;
}
