const QUOTE = 0x22;
const HASH = 0x23;
const APOSTROPHE = 0x27;
const STAR = 0x2a;
const SLASH = 0x2f;
const BACKSLASH = 0x5c;

const CONTINUES = new Uint8Array(128);
const STARTS = new Uint8Array(128);
for (let code = 0; code < 128; code++) {
  const letter = (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || code === 0x5f;
  STARTS[code] = letter ? 1 : 0;
  CONTINUES[code] = letter || (code >= 0x30 && code <= 0x39) ? 1 : 0;
}

/** White space as the Rust reference lists it (Pattern_White_Space). */
export function isSpace(code: number): boolean {
  if (code <= 0x20) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  return (
    code === 0x85 ||
    code === 0x200e ||
    code === 0x200f ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0xfeff
  );
}

/**
 * Whether a character begins an identifier; false for NaN, which stands for no character. Beyond ASCII every character
 * but white space does: rustc rejects the rest.
 */
export function startsIdent(code: number): boolean {
  return code < 128 ? STARTS[code] === 1 : code >= 128 && !isSpace(code);
}

/** Whether a character may stand inside an identifier; false for NaN, which stands for no character. */
export function continuesIdent(code: number): boolean {
  return code < 128 ? CONTINUES[code] === 1 : code >= 128 && !isSpace(code);
}

/*
 * Regular expressions where loops would do: their machine code is there from the first file on, that of a loop only
 * after many, and a hook lives for one commit.
 */
const WORD = /[\w\x80-\x84\x86-\u200d\u2010-\u2027\u202a-\ufefe\uff00-\uffff]*/y;
const SPACE = /[\t-\r \x85\u200e\u200f\u2028\u2029\ufeff]*/y;

/** Offset after the identifier (or digits) that holds `at`. */
export function identEnd(text: string, at: number): number {
  WORD.lastIndex = at;
  WORD.test(text);
  return WORD.lastIndex;
}

/** Offset after the number that begins at `start`: digits, what is written on to them, and a fraction. */
export function numberEnd(text: string, start: number): number {
  const end = identEnd(text, start);
  const digit = text.charCodeAt(end + 1);
  return text.charCodeAt(end) === 0x2e && digit >= 0x30 && digit <= 0x39 ? identEnd(text, end + 1) : end;
}

/** Offset after the lifetime whose apostrophe is at `start`; a raw one, `'r#name`, is one token. */
export function lifetimeEnd(text: string, start: number): number {
  const end = identEnd(text, start + 1);
  const raw = end === start + 2 && text.startsWith("r#", start + 1);
  return raw ? identEnd(text, end + 1) : end;
}

/** Offset of the first character from `at` on that is no white space. */
export function spaceEnd(text: string, at: number): number {
  SPACE.lastIndex = at;
  SPACE.test(text);
  return SPACE.lastIndex;
}

/** Offset after a `"…"` whose quote stands at `at`, or -1 when it never ends. */
export function stringEnd(text: string, at: number): number {
  for (let end = at + 1; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code === BACKSLASH) end += 1;
    else if (code === QUOTE) return end + 1;
  }
  return -1;
}

/**
 * Offset after a raw string whose `#`s or quote begin at `at`; -1 when it never ends, `at` itself when no raw string
 * stands there (`r#name`).
 */
export function rawStringEnd(text: string, at: number): number {
  let quote = at;
  while (text.charCodeAt(quote) === HASH) quote += 1;
  if (text.charCodeAt(quote) !== QUOTE) return at;
  const hashes = quote - at;
  if (hashes === 0) {
    const end = text.indexOf('"', quote + 1);
    return end < 0 ? -1 : end + 1;
  }
  const found = text.indexOf(`"${"#".repeat(hashes)}`, quote + 1);
  return found < 0 ? -1 : found + 1 + hashes;
}

/** Offset after a character literal whose apostrophe stands at `at`, or `at` itself when it begins a lifetime. */
export function charEnd(text: string, at: number): number {
  const code = text.charCodeAt(at + 1);
  if (code === BACKSLASH) {
    const end = text.indexOf("'", at + 3);
    return end < 0 ? at : end + 1;
  }
  const width = code >= 0xd800 && code <= 0xdbff ? 2 : 1;
  return text.charCodeAt(at + 1 + width) === APOSTROPHE ? at + 2 + width : at;
}

/** Offset after the comment that begins at `at`, `at` itself when none does, or -1 for a block that never ends. */
export function commentEnd(text: string, at: number): number {
  const next = text.charCodeAt(at + 1);
  if (next === SLASH) {
    const end = text.indexOf("\n", at + 2);
    return end < 0 ? text.length : end;
  }
  if (next !== STAR) return at;
  let depth = 1;
  for (let end = at + 2; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code === SLASH && text.charCodeAt(end + 1) === STAR) {
      depth += 1;
      end += 1;
    } else if (code === STAR && text.charCodeAt(end + 1) === SLASH) {
      depth -= 1;
      end += 1;
      if (depth === 0) return end + 1;
    }
  }
  return -1;
}

/**
 * Offset of the first token: after a byte order mark, a shebang line, which `#![` is not, and frontmatter.
 *
 * @see https://doc.rust-lang.org/reference/input-format.html
 */
export function preambleEnd(text: string): number {
  return frontmatterEnd(text, shebangEnd(text, text.charCodeAt(0) === 0xfeff ? 1 : 0));
}

/** Offset after a cargo script's `---` block if only blank lines stand before it, else `start`. */
function frontmatterEnd(text: string, start: number): number {
  FENCE.lastIndex = start;
  const fence = FENCE.exec(text)?.[1];
  if (fence === undefined) return start;
  const end = text.indexOf(`\n${fence}`, FENCE.lastIndex);
  return end < 0 ? start : end + 1 + fence.length;
}

const FENCE = /\s*^(-{3,})[^\n-]*$/my;

function shebangEnd(text: string, start: number): number {
  if (!text.startsWith("#!", start)) return start;
  let at = start + 2;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) at += 1;
    else if (code === SLASH && commentEnd(text, at) > at) at = commentEnd(text, at);
    else break;
  }
  if (text.charCodeAt(at) === 0x5b) return start;
  const line = text.indexOf("\n", start);
  return line < 0 ? text.length : line;
}

/** Tells the one-based line of offsets in a text, which is searched for its lines once, when first asked. */
export function lineCounter(text: string): (offset: number) => number {
  let starts: number[] | null = null;
  return (offset) => {
    starts ??= lineStarts(text);
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}
