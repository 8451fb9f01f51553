import type { Stretch } from "../spec-document.ts";

/** What lines add to. */
export interface LineStretches {
  readonly spans: Stretch[];
  readonly prose: Stretch[];
}

/** What has a meaning outside of code that hangs on more than this line, or takes a parser to tell. */
const NOT_PLAIN = /[\\<]|!\[|\]:/;

/** An underscore beside anything but a letter or digit may be emphasis, which is no part of a name. */
const EMPHASIS = /(?<![A-Za-z0-9_])_|_(?![A-Za-z0-9_])/;

/** A link, by the end of its label and its target. */
const LINK = /\[[^[\]]*(\]\([^\s()<>[\]`]*\))/g;

/**
 * Finds the code spans and the prose of a line of text, and adds them.
 *
 * @param offset where the line begins in the text.
 * @returns false where a parser has to tell.
 */
export function plainLine(line: string, offset: number, found: LineStretches): boolean {
  const spans = codeSpans(line);
  if (spans === null) return false;
  const rest = masked(line, spans);
  if (NOT_PLAIN.test(rest)) return false;
  const targets = [...rest.matchAll(LINK)].map(({ index, 0: whole, 1: target = "" }) => {
    const to = index + whole.length;
    return { from: to - target.length, to };
  });
  const words = masked(rest, targets);
  if (words.includes("](") || EMPHASIS.test(words)) return false;
  for (const { from, to, run } of spans) {
    found.spans.push({ from: offset + from + run, to: offset + to - run });
  }
  let from = 0;
  for (const left of [...spans, ...targets].sort((one, other) => one.from - other.from)) {
    if (left.from > from) found.prose.push({ from: offset + from, to: offset + left.from });
    from = left.to;
  }
  if (line.length > from) found.prose.push({ from: offset + from, to: offset + line.length });
  return true;
}

interface Span extends Stretch {
  /** Its backticks on one side. */
  readonly run: number;
}

/** Code spans, backticks included; null where one does not end on this line. */
function codeSpans(line: string): readonly Span[] | null {
  const spans: Span[] = [];
  for (let from = line.indexOf("`"); from >= 0; ) {
    const run = runAt(line, from);
    let close = line.indexOf("`", from + run);
    while (close >= 0 && runAt(line, close) !== run) close = line.indexOf("`", close + runAt(line, close));
    if (close < 0) return null;
    const to = close + run;
    spans.push({ from, to, run });
    from = line.indexOf("`", to);
  }
  return spans;
}

function runAt(line: string, from: number): number {
  let to = from;
  while (line.charCodeAt(to) === 0x60) to += 1;
  return to - from;
}

/** The line with backticks in place of some stretches. */
function masked(line: string, stretches: readonly Stretch[]): string {
  let text = "";
  let at = 0;
  for (const { from, to } of stretches) {
    text += line.slice(at, from) + "`".repeat(to - from);
    at = to;
  }
  return text + line.slice(at);
}
