import ignore from "ignore";
import { counted } from "./counted.ts";
import { SpecCheckError } from "./errors.ts";
import { MAX_PATTERN_LENGTH, wildcardProblem } from "./glob/limits.ts";
import { pathSegments } from "./glob/matchable-path.ts";
import type { PathTest } from "./glob.ts";
import { SPEC_IGNORE } from "./spec-ignore.ts";

/** The most lines that are patterns. */
const MAX_PATTERNS = 2000;

/**
 * Compiles a `.specignore` into a test for the paths that it names. The syntax is that of `.gitignore`, `!` included;
 * case counts. Patterns are held to the limits of globs: with more, matching takes time in the power of their number.
 *
 * @throws SpecCheckError `config` that lists every refused line; the test itself throws `object` for a path that no
 *   disk could hold.
 * @see {@link https://git-scm.com/docs/gitignore#_pattern_format}
 */
export function parseSpecIgnore(text: string): PathTest {
  const lines = text.replace(/^\ufeff/, "").split(/\r?\n/);
  const problems = lines.flatMap((line, at) => {
    const problem = isComment(line) ? null : lineProblem(line);
    return problem === null
      ? []
      : [`${SPEC_IGNORE}:${at + 1}:1 ${JSON.stringify(line.slice(0, 60))} ${problem}`];
  });
  const patterns = lines.filter((line) => !isComment(line)).length;
  if (patterns > MAX_PATTERNS) {
    problems.push(`${SPEC_IGNORE}: expected at most ${MAX_PATTERNS} patterns, received ${patterns}`);
  }
  if (problems.length > 0) {
    const title = `cannot use ${SPEC_IGNORE}: ${counted(problems.length, "problem")}`;
    throw new SpecCheckError("config", [title, ...problems].join("\n"), { help: `Correct ${SPEC_IGNORE}.` });
  }
  const matcher = ignore({ ignorecase: false }).add(lines);
  return (path) => {
    pathSegments(path);
    return matcher.ignores(path);
  };
}

function isComment(line: string): boolean {
  return line.trim() === "" || line.startsWith("#");
}

function lineProblem(line: string): string | null {
  if (line.length > MAX_PATTERN_LENGTH) return `is longer than ${MAX_PATTERN_LENGTH} characters`;
  if (line.includes("\0")) return "holds a NUL character";
  const segments = line.replace(/^!/, "").split("/");
  return wildcardProblem(segments.map((segment) => (/^\*{2,}$/.test(segment) ? "**" : segment)));
}
