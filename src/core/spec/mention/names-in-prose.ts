import type { NamedPlace } from "./names-in-code.ts";

/** A word of prose that can only be the name of something in code: `snake_case`, `CamelCase`, `UPPER_CASE`. */
const IDENTIFIER = /[\p{ID_Start}_][\p{ID_Continue}]*/gu;
const SHAPED = /[^_]_[^_]|\p{Ll}\p{Lu}|\p{Lu}\p{Ll}+\p{Lu}/u;

/** What a character of ASCII is in a word. */
const NONE = 0;
const DIGIT = 1;
const SMALL = 2;
const CAPITAL = 3;
const UNDERSCORE = 4;

const CLASSES = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (character === "_") return UNDERSCORE;
  if (/[a-z]/.test(character)) return SMALL;
  if (/[A-Z]/.test(character)) return CAPITAL;
  return /\d/.test(character) ? DIGIT : NONE;
});

/**
 * The words in a stretch of prose that can only be names.
 *
 * @param offset where the stretch begins in the text.
 */
export function namesInProse(words: string, offset: number): readonly NamedPlace[] {
  const names: NamedPlace[] = [];
  const add = (name: string, at: number) => {
    if (SHAPED.test(name)) names.push({ name, offset: offset + at, owner: null, isPrefix: false });
  };
  if (!eachOddWord(words, add)) {
    names.length = 0;
    for (const match of words.matchAll(IDENTIFIER)) add(match[0], match.index);
  }
  return names;
}

/**
 * Tells the words of ASCII that are more than a word of prose: with an underscore, or a capital behind the first
 * letter. Most words are not, and to match each would take most of the time. False where there are other characters.
 */
function eachOddWord(words: string, tell: (word: string, at: number) => void): boolean {
  let start = -1;
  let isOdd = false;
  for (let at = 0; at <= words.length; at += 1) {
    const code = at === words.length ? 0 : words.charCodeAt(at);
    if (code > 127) return false;
    const kind = CLASSES[code] ?? NONE;
    if (kind === NONE) {
      if (isOdd) tell(words.slice(start, at), start);
      start = -1;
      isOdd = false;
    } else if (start < 0) {
      if (kind !== DIGIT) start = at;
      isOdd = kind === UNDERSCORE;
    } else if (kind >= CAPITAL) isOdd = true;
  }
  return true;
}
