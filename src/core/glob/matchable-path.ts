import { SpecCheckError } from "../errors.ts";

/** The longest path that Linux opens, in characters. */
const MAX_PATH_LENGTH = 4096;

/** The longest file name that common file systems hold, in characters. */
const MAX_NAME_LENGTH = 255;

/** The deepest folder that patterns are tried on. */
const MAX_DEPTH = 128;

/**
 * Cuts a path into its segments, so that no pattern ever meets a path that only an attacker would commit: Git's
 * trees can hold names that no disk can, and the time of a match grows with a power of their length.
 *
 * @throws SpecCheckError `object` when the path is longer or deeper than any that could be checked out.
 */
export function pathSegments(path: string): readonly string[] {
  const segments = path.split("/");
  const problem = pathProblem(path, segments);
  if (problem === null) return segments;
  throw new SpecCheckError("object", `cannot match patterns against ${path.slice(0, 60)}…: ${problem}`, {
    help: "Rename the file, or leave it out of the commit.",
  });
}

/** Whether patterns can be tried on a path, for searches that may pass over one that no disk could hold. */
export function isMatchable(path: string): boolean {
  return isSurelyMatchable(path) || pathProblem(path, path.split("/")) === null;
}

/** Whether a path is so short that none of its parts can be too many or too long. */
export function isSurelyMatchable(path: string): boolean {
  return path.length <= MAX_NAME_LENGTH;
}

function pathProblem(path: string, segments: readonly string[]): string | null {
  if (path.length > MAX_PATH_LENGTH) {
    return `expected a path of at most ${MAX_PATH_LENGTH} characters, received ${path.length}`;
  }
  if (segments.length > MAX_DEPTH) {
    return `expected at most ${MAX_DEPTH} segments, received ${segments.length}`;
  }
  const longest = segments.reduce((length, name) => Math.max(length, name.length), 0);
  return longest > MAX_NAME_LENGTH
    ? `expected names of at most ${MAX_NAME_LENGTH} characters, received ${longest}`
    : null;
}
