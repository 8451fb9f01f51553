import type { ApiChange } from "../api-change.ts";

/** Letters, digits and underscores in a row: what Rust takes for a name, and more. */
const WORD = /[\p{L}\p{M}\p{N}_]+/gu;

/** A backslash before punctuation, which Markdown drops: `my\_name`. */
const ESCAPE = /\\(?=[!-/:-@[-`{-~])/g;

/** The words of some lines of a spec, each once. */
export function wordsOf(lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.join("\n").replace(ESCAPE, "").match(WORD) ?? []);
}

/**
 * The word by which a spec names a changed item: the last name of its path, for an impl that of the trait, for a field
 * without a name that of its type. Null for what has no name, such as lines that could not be read.
 */
export function itemWord({ kind, path }: ApiChange): string | null {
  switch (kind) {
    case "unread":
      return null;
    case "impl":
      return lastName(withoutArguments(path.split(" for ")[0] ?? ""));
    case "macro call":
      return lastName(path);
    default:
      return lastName(withoutArguments(path));
  }
}

/** The type that an impl is for, null for other items. */
export function implementor({ kind, path }: ApiChange): string | null {
  const [, type] = kind === "impl" ? path.split(" for ") : [];
  return type === undefined ? null : lastName(withoutArguments(type));
}

/** `r#` is no part of a name; what begins with a digit is the place of a field. */
function lastName(path: string): string | null {
  const words = path.replaceAll("r#", "").match(WORD) ?? [];
  return words.findLast((word) => !/^\p{N}/u.test(word)) ?? null;
}

/** A path without what stands in brackets. */
function withoutArguments(path: string): string {
  let depth = 0;
  let outside = "";
  for (const character of path.replaceAll("->", "")) {
    if ("<([{".includes(character)) depth += 1;
    else if (">)]}".includes(character)) depth -= 1;
    else if (depth === 0) outside += character;
  }
  return outside;
}
