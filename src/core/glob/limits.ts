/** The longest pattern, in characters: a longer one is no pattern that a person wrote. */
export const MAX_PATTERN_LENGTH = 256;

/**
 * The most `*` between two slashes. A regular expression takes time in the power of their number: 255 times the
 * letter `a` against `*a*a*a*b` takes a second, with one `*` less 20 ms.
 */
export const MAX_STARS_IN_SEGMENT = 3;

/** The most `**` in one pattern, for the same reason. */
export const MAX_GLOBSTARS = 3;

/** The most patterns that the braces of one pattern may stand for. */
export const MAX_ALTERNATIVES = 64;

/** How deep braces may be nested. */
export const MAX_BRACE_DEPTH = 3;

/**
 * Says what is wrong with the wildcards of a pattern that is cut into its segments, or null when nothing is. Shared
 * by the globs of the configuration and the lines of `.specignore`.
 */
export function wildcardProblem(segments: readonly string[]): string | null {
  if (segments.filter((segment) => segment === "**").length > MAX_GLOBSTARS) {
    return `has more than ${MAX_GLOBSTARS} \`**\``;
  }
  const crowded = segments.find((segment) => segment !== "**" && starCount(segment) > MAX_STARS_IN_SEGMENT);
  return crowded === undefined
    ? null
    : `has more than ${MAX_STARS_IN_SEGMENT} \`*\` between two slashes: ${crowded}`;
}

/** Counts the `*` of a segment, but not those behind a backslash. */
function starCount(segment: string): number {
  return segment.replace(/\\./g, "").split("*").length - 1;
}
