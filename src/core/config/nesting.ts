/** The deepest brackets that a configuration needs a tenth of. */
const MAX_BRACKETS = 100;

/** The widest indentation, in characters: each level of a YAML block takes at least one. */
const MAX_INDENTATION = 200;

/**
 * Whether a text may nest so deeply that a parser which calls itself runs out of stack: with YAML's, that can end the
 * whole process instead of throwing. Brackets are counted wherever they stand, in strings as well.
 */
export function nestsTooDeeply(text: string): boolean {
  let depth = 0;
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    depth += bracket === "[" || bracket === "{" ? 1 : -1;
    if (depth > MAX_BRACKETS) return true;
    if (depth < 0) depth = 0;
  }
  return text.split("\n").some((line) => line.search(/[^\s?:-]|$/) > MAX_INDENTATION);
}
