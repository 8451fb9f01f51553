import { printable } from "../../core/printable.ts";

/** Characters of one piece of text before it is cut. */
const LONGEST = 600;

const SPECIAL = /[\\`*_{}[\]<>|~&$]/g;

/**
 * A text from a repository as plain Markdown on one line: what would be markup, HTML, a mention of somebody or a link
 * to an issue is text. What stands between two backticks is code, as the words of findings mean it.
 */
export function plainMarkdown(text: string, place: Place = "text"): string {
  const [first = "", ...others] = cut(printable(text)).split(/`([^`]+)`/);
  return [
    plain(first),
    ...others.map((part, at) => (at % 2 === 0 ? codeSpan(part, place) : plain(part))),
  ].join("");
}

function plain(text: string): string {
  return text
    .replace(SPECIAL, (character) => ENTITIES.get(character) ?? `\\${character}`)
    .replaceAll(/[@#](?=\w)/g, (character) => `${character}<!-- -->`)
    .replaceAll("://", ":<!-- -->//")
    .replaceAll(/\bwww\./gi, (word) => `${word.slice(0, 3)}<!-- -->.`)
    .replace(/^(\s*)([-+]|\d+[.)])(?=\s)/, "$1&#8203;$2");
}

/** Where a text stands: in a cell of a table a bar would end the cell, even in code. */
type Place = "text" | "cell";

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["<", "&lt;"],
  [">", "&gt;"],
  ["&", "&amp;"],
]);

/** A text as a span of code on one line, fenced by more backticks than it has in a row. */
export function codeSpan(text: string, place: Place = "text"): string {
  const shown = cut(printable(text));
  const fence = "`".repeat(longestRun(shown) + 1);
  const space = /^[` ]|[` ]$/.test(shown) || shown === "" ? " " : "";
  const span = `${fence}${space}${shown}${space}${fence}`;
  return place === "cell" ? span.replaceAll("|", "\\|") : span;
}

/** A block of code, in a fence longer than any in it. */
export function codeBlock(lines: readonly string[], language: string): readonly string[] {
  const shown = lines.map((line) => cut(line));
  const fence = "`".repeat(Math.max(3, ...shown.map((line) => longestRun(line) + 1)));
  return [`${fence}${language}`, ...shown, fence];
}

function longestRun(text: string): number {
  return Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
}

function cut(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, "")}…`;
}
