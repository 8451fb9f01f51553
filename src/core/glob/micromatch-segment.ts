import micromatch from "micromatch";

/**
 * `posix` gives `[!a]` the meaning it has everywhere else; `debug` makes micromatch throw where it would otherwise take
 * a pattern that never matches.
 */
const OPTIONS = {
  dot: true,
  noextglob: true,
  nonegate: true,
  nobrace: true,
  posix: true,
  windows: false,
  debug: true,
} as const;

/** Compiles one segment of a glob by micromatch. Throws a SyntaxError for what is no pattern. */
export function micromatchSegment(segment: string): (name: string) => boolean {
  return micromatch.matcher(segment, OPTIONS);
}
