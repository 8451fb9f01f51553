/** A value of a manifest: tables as maps; what is neither text, list nor table as it is written. */
export type TomlValue = string | TomlWord | TomlValue[] | TomlTable;

/** A table: its keys in the order written. */
export type TomlTable = Map<string, TomlValue>;

/** A number, truth value or date. */
export interface TomlWord {
  readonly word: string;
}

/**
 * Reads the tables of a `Cargo.toml`, null for what is no TOML. A parser that tells positions takes 100 ms for its
 * first manifest, more than all the rest of a check; what is wrong in a manifest Cargo tells anyway, so this one lets
 * pass a good deal that TOML forbids.
 *
 * @see https://toml.io/en/v1.0.0
 */
export function readTomlText(text: string): TomlTable | null {
  const reader = new TomlReader(text);
  return reader.document();
}

const TRIVIA = /(?:[ \t\r\n]|#[^\n]*)*/y;
const SPACE = /[ \t]*/y;
const BARE_KEY = /[\w-]+/y;
const WORD = /[^\s,\]}#]+/y;
const LINE_END = /[ \t]*(?:#[^\n]*)?(?:\r?\n|$)/y;
const STRING =
  /"""[^\\"]*(?:(?:\\.|"{1,2}(?!"))[^\\"]*)*"{3,5}|'''.*?'{3,5}|"[^"\\\n]*(?:\\.[^"\\\n]*)*"|'[^'\n]*'/sy;

/** Values inside values deeper than this are no manifest. */
const MAX_DEPTH = 32;

class TomlReader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text.startsWith("\ufeff") ? text.slice(1) : text;
  }

  document(): TomlTable | null {
    const root: TomlTable = new Map();
    let table: TomlTable | null = root;
    for (this.#take(TRIVIA); this.#at < this.#text.length; this.#take(TRIVIA)) {
      if (this.#text[this.#at] === "[") table = this.#header(root);
      else if (table !== null && !this.#pair(table, 0)) return null;
      if (table === null || this.#take(LINE_END) === null) return null;
    }
    return root;
  }

  /** `[a.b]` or `[[a.b]]`: the table that the lines below it fill. */
  #header(root: TomlTable): TomlTable | null {
    const isList = this.#text.startsWith("[[", this.#at);
    this.#at += isList ? 2 : 1;
    const keys = this.#keys();
    const end = isList ? "]]" : "]";
    if (keys === null || !this.#text.startsWith(end, this.#at)) return null;
    this.#at += end.length;
    const outer = tableAt(root, keys.slice(0, -1));
    const last = keys.at(-1) ?? "";
    if (!isList || outer === null) return outer === null ? null : tableAt(outer, [last]);
    const list = outer.get(last);
    const added: TomlTable = new Map();
    if (Array.isArray(list)) list.push(added);
    else outer.set(last, [added]);
    return added;
  }

  #pair(table: TomlTable, depth: number): boolean {
    const keys = this.#keys();
    if (keys === null || this.#text[this.#at] !== "=") return false;
    this.#at += 1;
    this.#take(SPACE);
    const value = this.#value(depth);
    const owner = tableAt(table, keys.slice(0, -1));
    if (value === null || owner === null) return false;
    owner.set(keys.at(-1) ?? "", value);
    return true;
  }

  /** `a."b c".d`, with the blanks behind it. */
  #keys(): readonly string[] | null {
    const keys: string[] = [];
    do {
      if (keys.length > 0) this.#at += 1;
      this.#take(SPACE);
      const key = this.#take(BARE_KEY) ?? this.#string();
      if (key === null) return null;
      keys.push(key);
      this.#take(SPACE);
    } while (this.#text[this.#at] === ".");
    return keys;
  }

  #value(depth: number): TomlValue | null {
    if (depth > MAX_DEPTH) return null;
    const first = this.#text[this.#at];
    if (first === "[") return this.#list(depth);
    if (first === "{") return this.#inlineTable(depth);
    if (first === '"' || first === "'") return this.#string();
    const word = this.#take(WORD);
    return word === null ? null : { word };
  }

  #list(depth: number): TomlValue[] | null {
    const values: TomlValue[] = [];
    return this.#items("]", () => {
      const value = this.#value(depth + 1);
      if (value !== null) values.push(value);
      return value !== null;
    })
      ? values
      : null;
  }

  #inlineTable(depth: number): TomlTable | null {
    const table: TomlTable = new Map();
    return this.#items("}", () => this.#pair(table, depth + 1)) ? table : null;
  }

  /** What stands between commas, from an opening bracket to behind its closing one. */
  #items(end: string, read: () => boolean): boolean {
    this.#at += 1;
    for (this.#take(TRIVIA); this.#text[this.#at] !== end; this.#take(TRIVIA)) {
      if (!read()) return false;
      this.#take(TRIVIA);
      if (this.#text[this.#at] === ",") this.#at += 1;
      else if (this.#text[this.#at] !== end) return false;
    }
    this.#at += 1;
    return true;
  }

  #string(): string | null {
    const literal = this.#take(STRING);
    if (literal === null || literal === "") return null;
    const quotes = /^("""|'''|"|')/.exec(literal)?.[0] ?? '"';
    const whole = literal.slice(quotes.length, -quotes.length);
    const inside = quotes.length === 3 ? whole.replace(/^\r?\n/, "") : whole;
    return quotes.startsWith('"') ? unescaped(inside) : inside;
  }

  #take(pattern: RegExp): string | null {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0] ?? null;
    if (found !== null) this.#at += found.length;
    return found;
  }
}

/** The table at a path below another, made where there is none; of a list of tables the last one. */
function tableAt(table: TomlTable, keys: readonly string[]): TomlTable | null {
  let inner = table;
  for (const key of keys) {
    const found = inner.get(key) ?? new Map();
    const next = Array.isArray(found) ? found.at(-1) : found;
    if (!(next instanceof Map)) return null;
    if (!inner.has(key)) inner.set(key, next);
    inner = next;
  }
  return inner;
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ["b", "\b"],
  ["t", "\t"],
  ["n", "\n"],
  ["f", "\f"],
  ["r", "\r"],
]);

function unescaped(text: string): string {
  return text.replace(
    /\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|[ \t]*\r?\n\s*|(.))/gs,
    (_, short, long, other) => {
      const code = short ?? long;
      if (code !== undefined) return codePoint(Number.parseInt(code, 16));
      return other === undefined ? "" : (ESCAPES.get(other) ?? other);
    },
  );
}

function codePoint(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : "\ufffd";
}
