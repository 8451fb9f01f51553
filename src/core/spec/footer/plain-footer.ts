/** A text of one line in a footer, with the offsets of what is written, quotes included. */
export interface PlainText {
  readonly kind: "text";
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly isQuoted: boolean;
}

/** What a plainly written footer says under a key. */
export type PlainValue =
  | PlainText
  | { readonly kind: "list"; readonly items: readonly PlainText[] }
  | PlainMap;

/** Keys and what stands under them. */
export interface PlainMap {
  readonly kind: "map";
  readonly entries: ReadonlyMap<string, PlainValue>;
}

/** What may stand anywhere: no tab, no carriage return, no break that only some know. */
const KNOWN = /^[\n\x20-\x7e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufefe]*$/;

const KEY = /^([A-Za-z_][\w-]{0,99}):(?: +(\S.*))?$/;

const QUOTED = /^(?:"[^"\\]+"|'[^']+')$/;

/** A text without quotes that YAML takes for nothing else. */
const UNQUOTED = /^(?:[A-Za-z_(/]|\.\.?\/)(?!.*(?:: | #))(?:.*[^ :])?$/;

/** Words that YAML takes for values of other kinds. */
const NO_TEXT = /^(?:null|true|false)$/i;

/** Maps in one another that are followed, and the widest indentation, in characters. */
const DEEPEST = 8;
const WIDEST = 100;

/** A line of a footer that is not empty. */
interface PlainLine {
  readonly indent: number;
  /** Offset of its first character that is no space. */
  readonly from: number;
  readonly content: string;
}

/**
 * Reads YAML that is written as footers are: keys, lists of texts, and texts of one line. Null where anything else
 * stands in it; then the parser has to be asked, which takes fifty times as long.
 */
export function readPlainFooter(yaml: string): PlainMap | null {
  if (!KNOWN.test(yaml)) return null;
  const lines: PlainLine[] = [];
  let offset = 0;
  for (const line of yaml.split("\n")) {
    const indent = line.search(/[^ ]|$/);
    if (indent > WIDEST) return null;
    if (line !== "") lines.push({ indent, from: offset + indent, content: line.slice(indent) });
    offset += line.length + 1;
  }
  const reader = new PlainReader(lines);
  const root = reader.map(0, 0);
  return reader.isAtEnd ? root : null;
}

class PlainReader {
  readonly #lines: readonly PlainLine[];
  #at = 0;

  constructor(lines: readonly PlainLine[]) {
    this.#lines = lines;
  }

  get isAtEnd(): boolean {
    return this.#at === this.#lines.length;
  }

  /** The keys of an indentation; null where one is not plain, or there is none. */
  map(indent: number, depth: number): PlainMap | null {
    const entries = new Map<string, PlainValue>();
    for (let line = this.#next; line !== null && line.indent >= indent; line = this.#next) {
      const [, key, written] = KEY.exec(line.content) ?? [];
      if (line.indent > indent || key === undefined || entries.has(key)) return null;
      this.#at += 1;
      const value = written === undefined ? this.#below(indent, depth) : inLine(line, written);
      if (value === null) return null;
      entries.set(key, value);
    }
    return entries.size === 0 ? null : { kind: "map", entries };
  }

  get #next(): PlainLine | null {
    return this.#lines[this.#at] ?? null;
  }

  /** What stands below a key: a list, which need not be indented, or further keys. */
  #below(indent: number, depth: number): PlainValue | null {
    const line = this.#next;
    if (line === null || line.indent < indent) return null;
    if (line.content.startsWith("- ")) return this.#list(line.indent);
    return line.indent > indent && depth < DEEPEST ? this.map(line.indent, depth + 1) : null;
  }

  #list(indent: number): PlainValue | null {
    const items: PlainText[] = [];
    for (let line = this.#next; line !== null && line.indent === indent; line = this.#next) {
      const [, written] = /^- +(\S.*)$/.exec(line.content) ?? [];
      if (written === undefined) break;
      const item = plainText(line, written);
      if (item === null) return null;
      items.push(item);
      this.#at += 1;
    }
    return { kind: "list", items };
  }
}

/** What stands behind a key, in its line. */
function inLine(line: PlainLine, written: string): PlainValue | null {
  return written === "[]" ? { kind: "list", items: [] } : plainText(line, written);
}

/** The text at the end of a line, null where it is not plain. */
function plainText({ from: start, content }: PlainLine, written: string): PlainText | null {
  const to = start + content.length;
  const from = to - written.length;
  if (QUOTED.test(written)) return { kind: "text", text: written.slice(1, -1), from, to, isQuoted: true };
  if (!UNQUOTED.test(written) || NO_TEXT.test(written)) return null;
  return { kind: "text", text: written, from, to, isQuoted: false };
}
