import { SpecCheckError } from "./errors.ts";
import { isSurelyMatchable, pathSegments } from "./glob/matchable-path.ts";
import { parseGlob } from "./glob/parse-glob.ts";
import { segmentByEngine } from "./glob/segment-engine.ts";
import { starTest } from "./glob/star-test.ts";

/** Whether a path is meant. Paths are relative to the repository's root, with `/` between their segments. */
export type PathTest = (path: string) => boolean;

/** Whether one segment of a path fits; `**` fits any number of them. */
type SegmentTest = "**" | ((name: string) => boolean);

/** One way to match a glob. */
interface Alternative {
  readonly tests: readonly SegmentTest[];
  /** What every path ends with that matches; most paths of a large commit are told by that alone. */
  readonly ending: string;
}

/** A glob ready to match, one list of segments for each alternative of its braces, or why it is refused. */
type Compiled =
  | { readonly kind: "glob"; readonly alternatives: readonly Alternative[] }
  | { readonly kind: "refused"; readonly problem: string };

/**
 * Says what is wrong with a glob, to be read behind its name, or null when {@link compileGlobs} takes it. Refused is
 * whatever could take a regular expression more than milliseconds, and whatever would silently match nothing.
 */
export function globProblem(pattern: string): string | null {
  const compiled = compile(pattern);
  return compiled.kind === "refused" ? compiled.problem : null;
}

/**
 * Compiles globs once into one test: a path is meant when any of them matches it. Case counts, dot files are files
 * like any other. Each segment is matched by itself, by micromatch where it has more than stars; `**` is stepped over
 * here, since the regular expression of a pattern with several of them takes time in the power of their number.
 *
 * @throws SpecCheckError `config` when {@link globProblem} finds something; the test itself throws `object` for a
 *   path that no disk could hold.
 */
export function compileGlobs(patterns: readonly string[]): PathTest {
  const globs = patterns.flatMap((pattern) => {
    const compiled = compile(pattern);
    if (compiled.kind === "glob") return compiled.alternatives;
    throw new SpecCheckError("config", `the pattern ${JSON.stringify(pattern)} ${compiled.problem}`);
  });
  const endings = globs.map(({ ending }) => ending);
  return (path) => {
    if (isSurelyMatchable(path) && !endings.some((ending) => path.endsWith(ending))) return false;
    const names = pathSegments(path);
    return globs.some(({ tests }) => matches(tests, names));
  };
}

function compile(pattern: string): Compiled {
  const parsed = parseGlob(pattern);
  if (parsed.kind === "refused") return parsed;
  try {
    const alternatives = parsed.alternatives.map((names) => ({
      tests: names.map(segmentTest),
      ending: endingOf(names.at(-1) ?? ""),
    }));
    return { kind: "glob", alternatives };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { kind: "refused", problem: `is not a pattern: ${error.message}` };
  }
}

/** The text behind the last wildcard of a segment, empty where it may be anything. */
function endingOf(segment: string): string {
  return /[\\[\]"+@^$]/.test(segment) ? "" : (/[^*?]*$/.exec(segment)?.[0] ?? "");
}

function segmentTest(segment: string): SegmentTest {
  if (segment === "**") return segment;
  return starTest(segment) ?? segmentByEngine(segment);
}

/** Tries the last `**` that was met ever further to the right, which is enough: it never needs an earlier one. */
function matches(tests: readonly SegmentTest[], names: readonly string[]): boolean {
  let test = 0;
  let name = 0;
  let globstar = -1;
  let retry = 0;
  while (name < names.length) {
    const wanted = tests[test];
    if (wanted === "**") {
      globstar = test;
      retry = name;
      test += 1;
    } else if (wanted?.(names[name] ?? "")) {
      test += 1;
      name += 1;
    } else if (globstar >= 0) {
      retry += 1;
      name = retry;
      test = globstar + 1;
    } else {
      return false;
    }
  }
  return tests.slice(test).every((rest) => rest === "**");
}
