import { expandBraces } from "./expand-braces.ts";
import { MAX_PATTERN_LENGTH, wildcardProblem } from "./limits.ts";

/** A glob cut into alternatives of segments, or why it is refused. */
export type ParsedGlob =
  | { readonly kind: "glob"; readonly alternatives: readonly (readonly string[])[] }
  | { readonly kind: "refused"; readonly problem: string };

/** What makes a segment more than a name. */
const WILDCARD = /(?<!\\)[*?[]/;

/**
 * Reads a glob: `*`, `?`, `[…]`, `{a,b}` and `**` as a segment of its own. A pattern that ends in a plain name, such
 * as `crates/core`, also stands for what lies below it, as does one that ends in a slash. The problem of a refused
 * one is written to follow its name, as in "`!a` begins with …".
 */
export function parseGlob(pattern: string): ParsedGlob {
  const problem = textProblem(pattern);
  if (problem !== null) return { kind: "refused", problem };
  const expansion = expandBraces(pattern);
  if (expansion.kind === "refused") return expansion;
  const alternatives = expansion.patterns.map(segments);
  for (const alternative of alternatives) {
    const wrong = segmentsProblem(alternative);
    if (wrong !== null) return { kind: "refused", problem: wrong };
  }
  return { kind: "glob", alternatives };
}

function segments(pattern: string): readonly string[] {
  const names = pattern.replace(/^(\.\/)+/, "").split("/");
  const last = names.pop() ?? "";
  if (last === "") return [...names, "**"];
  return WILDCARD.test(last) ? [...names, last] : [...names, last, "**"];
}

function textProblem(pattern: string): string | null {
  if (pattern.trim() === "") return "is empty";
  if (pattern.length > MAX_PATTERN_LENGTH) return `is longer than ${MAX_PATTERN_LENGTH} characters`;
  if (pattern.includes("\0")) return "holds a NUL character";
  if (pattern.startsWith("!")) return "begins with `!`; list what to leave out under `ignore`";
  if (pattern.startsWith("/")) return "begins with `/`; patterns start at the repository's root without it";
  if (/\\(?![\\*?[\]{}()|!])/.test(pattern)) return "holds a `\\`; folders are divided by `/`";
  if (pattern.includes("[[:")) return "holds a class such as `[:digit:]`; write the range out, as `[0-9]`";
  const bare = pattern.replace(/\\./g, "");
  if (/[()|]/.test(bare)) return "holds a parenthesis or `|`; write alternatives as `{a,b}`";
  return /\]\+/.test(bare) ? "holds a `+` behind `]`, which would repeat it" : null;
}

function segmentsProblem(names: readonly string[]): string | null {
  for (const name of names) {
    if (name === "") return "holds two slashes in a row";
    if (name === "." || name === "..") return `holds the segment \`${name}\``;
    if (name !== "**" && name.includes("**"))
      return "holds `**` beside other text; it is a segment of its own";
    if (name.replace(/\\.|\[[!^]?\]?[^\]]*\]/g, "").includes("[")) {
      return "holds a `[` without a `]` behind it in the same segment";
    }
  }
  const implied = names.at(-1) === "**" ? names.slice(0, -1) : names;
  return wildcardProblem(implied);
}
