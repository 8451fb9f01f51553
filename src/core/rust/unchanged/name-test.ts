/** More names than this are looked up word by word. */
const MAX_PATTERN = 50;

const PLAIN = /^\w+$/;

/**
 * Compiles a test whether a text may say one of some names, as an identifier or in any other way. A name in other
 * letters may be spelled in several ways, and the Kelvin sign is a `K` to Rust: these may be said by any text.
 */
export function nameTest(names: ReadonlySet<string>): (text: string) => boolean {
  const all = [...names];
  if (all.length === 0) return () => false;
  if (!all.every((name) => PLAIN.test(name))) return () => true;
  if (all.length > MAX_PATTERN) return (text) => saysWord(text, names);
  const pattern = new RegExp(`\\b(?:${all.join("|")})\\b|\\u212a`);
  return (text) => pattern.test(text);
}

function saysWord(text: string, names: ReadonlySet<string>): boolean {
  for (const [word] of text.matchAll(/\w+|\u212a/g)) if (names.has(word) || word === "\u212a") return true;
  return false;
}
