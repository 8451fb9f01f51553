import { inOrder } from "../replay/in-order.ts";
import type { CommitCounts, ReplayedMonth, ReplayedRule, ReplayReport } from "../replay/replay-report.ts";
import { damaged } from "./merge-ranges.ts";
import type { Part } from "./shard.ts";

/**
 * The replay of a range from all of its parts, in order: counts added up, blocked commits one after the other.
 *
 * @throws SpecCheckError `file` where a part is not what it says of itself.
 */
export function mergeReplays(parts: readonly [Part<ReplayReport>, ...Part<ReplayReport>[]]): ReplayReport {
  const [first] = parts;
  for (const { file, report, shard } of parts) {
    if (report.totals.commits !== shard.commits.own) {
      throw damaged(file, `its commits are not the ${shard.commits.own} that it says it judged`);
    }
  }
  const reports = parts.map(({ report }) => report);
  const totals = reports.map((report) => report.totals).reduce(sum);
  if (totals.commits !== first.shard.commits.all) {
    throw damaged(
      first.file,
      `all parts have ${totals.commits} commits, the range has ${first.shard.commits.all}`,
    );
  }
  return {
    version: 1,
    base: first.report.base,
    head: first.report.head,
    totals,
    months: inOrder(
      merged(
        reports.flatMap(({ months }) => months),
        ({ month }) => month,
        sumOfMonth,
      ),
      [({ month }) => month],
    ),
    rules: inOrder(
      merged(
        reports.flatMap(({ rules }) => rules),
        ({ rule, severity }) => `${severity} ${rule}`,
        sumOfRule,
      ),
      [({ severity }) => severity, ({ rule }) => rule],
    ),
    blocked: reports.flatMap(({ blocked }) => blocked),
  };
}

function merged<T>(
  elements: readonly T[],
  keyOf: (element: T) => string,
  add: (one: T, other: T) => T,
): Iterable<T> {
  const byKey = new Map<string, T>();
  for (const element of elements) {
    const known = byKey.get(keyOf(element));
    byKey.set(keyOf(element), known === undefined ? element : add(known, element));
  }
  return byKey.values();
}

function sum(one: CommitCounts, other: CommitCounts): CommitCounts {
  return {
    commits: one.commits + other.commits,
    touching: one.touching + other.touching,
    changing: one.changing + other.changing,
    blocked: one.blocked + other.blocked,
    warned: one.warned + other.warned,
  };
}

function sumOfMonth(one: ReplayedMonth, other: ReplayedMonth): ReplayedMonth {
  return { month: one.month, ...sum(one, other) };
}

function sumOfRule(one: ReplayedRule, other: ReplayedRule): ReplayedRule {
  const { commits, findings } = other;
  return { ...one, commits: one.commits + commits, findings: one.findings + findings };
}
