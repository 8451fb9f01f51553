/** Tells macros by their path as a call writes it, such as `inventory::submit`. */
export type MacroTest = (path: string) => boolean;

/** The longest pattern that is taken, in characters. */
export const MAX_MACRO_PATTERN = 256;

const PATTERN = /^[\w*]+(?:::[\w*]+)*$/;

/** What is wrong with a pattern for the names of macros, to be read behind it; null for a sound one. */
export function macroPatternProblem(pattern: string): string | null {
  if (pattern.length > MAX_MACRO_PATTERN) return `is longer than ${MAX_MACRO_PATTERN} characters`;
  if (pattern.endsWith("!")) return "ends with `!`; expected the name alone";
  return PATTERN.test(pattern)
    ? null
    : "is no macro's name; expected one such as `submit`, `inventory::submit` or `my_*`";
}

/**
 * Compiles patterns for the names of macros: `*` stands for any characters. A pattern without `::` is compared with the
 * last name of a path, others with the whole of it.
 */
export function macroTest(patterns: readonly string[]): MacroTest {
  return (path) => {
    const name = path.slice(path.lastIndexOf(":") + 1);
    return patterns.some((pattern) => matches(pattern, pattern.includes("::") ? path : name));
  };
}

/** Matches from left to right and goes back to the last `*` only, so that the time stays within length times length. */
function matches(pattern: string, text: string): boolean {
  let at = 0;
  let star = -1;
  let resume = 0;
  for (let read = 0; read < text.length; ) {
    if (pattern[at] === "*") {
      star = at++;
      resume = read;
    } else if (pattern[at] === text[read]) {
      at += 1;
      read += 1;
    } else if (star >= 0) {
      at = star + 1;
      read = ++resume;
    } else return false;
  }
  while (pattern[at] === "*") at += 1;
  return at === pattern.length;
}
