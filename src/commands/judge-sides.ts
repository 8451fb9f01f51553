import type { ChangeSet } from "../core/change-set.ts";
import type { Report } from "../core/report.ts";
import type { Git } from "../io/git.ts";
import { type JudgeOptions, judgeChangeSet } from "./judge-change-set.ts";

/**
 * Judges a change that has several bases: a merge against each of its parents, a push against each commit that the
 * remote has. It answers for what stands against all of them, and only sources that differ from every base are read.
 *
 * @throws SpecCheckError `object` when a content cannot be read.
 */
export async function judgeSides(
  git: Git,
  sides: readonly [ChangeSet, ...ChangeSet[]],
  options: JudgeOptions,
): Promise<Report> {
  const [first, ...others] = sides;
  if (others.length === 0) return judgeChangeSet(git, first, options);
  const among = pathsOfAll(sides);
  const report = await judgeChangeSet(git, first, { ...options, among });
  const rest: Report[] = [];
  for (const side of others) rest.push(await judgeChangeSet(git, side, { ...options, among }));
  const { standingReport } = await import("../core/standing-report.ts");
  return standingReport(report, rest);
}

/** The paths that every side changes. */
export function pathsOfAll(sides: readonly ChangeSet[]): ReadonlySet<string> {
  const [first = new Set<string>(), ...others] = sides.map(
    ({ changes }) =>
      new Set(changes.flatMap(({ path, oldPath }) => (oldPath === null ? [path] : [path, oldPath]))),
  );
  return new Set([...first].filter((path) => others.every((other) => other.has(path))));
}
