import ignore from "ignore";
import { wildcardProblem } from "../glob/limits.ts";
import { isMatchable } from "../glob/matchable-path.ts";

/** Where the file may lie, in the order that hosts look. */
export const CODE_OWNERS_PATHS: readonly string[] = [
  ".github/CODEOWNERS",
  "CODEOWNERS",
  "docs/CODEOWNERS",
  ".gitlab/CODEOWNERS",
];

/** Lines that count; more than any host takes. */
const MAX_LINES = 3_000;

/**
 * Reads a `CODEOWNERS` file into the owners of a path: the last line that matches decides, and it may name nobody.
 * Lines that a host would not take either, and headings of sections, say nothing.
 *
 * @see https://docs.github.com/en/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners
 */
export function parseCodeOwners(text: string): (path: string) => readonly string[] {
  const rules = text
    .split(/\r?\n/)
    .slice(0, MAX_LINES)
    .flatMap((line) => {
      const [pattern = "", ...words] = line
        .replace(/(?:^|\s)#.*$/, "")
        .trim()
        .split(/(?<!\\)\s+/);
      const isRule = pattern !== "" && !/^[!^[]/.test(pattern) && isBounded(pattern);
      const matches = isRule ? ignore({ ignorecase: false }).add(pattern) : null;
      return matches === null ? [] : [{ matches, owners: words.filter((word) => word.includes("@")) }];
    })
    .reverse();
  return (path) =>
    isMatchable(path) ? (rules.find(({ matches }) => matches.ignores(path))?.owners ?? []) : [];
}

function isBounded(pattern: string): boolean {
  const segments = pattern.split("/").map((segment) => (/^\*{2,}$/.test(segment) ? "**" : segment));
  return pattern.length <= 200 && wildcardProblem(segments) === null;
}
