import type { AuditedSource, AuditTrend, ClosedGap } from "./audit-report.ts";
import { countSources } from "./count-sources.ts";

/** The sources of two trees, the earlier one first. */
export interface AuditPair {
  readonly before: readonly AuditedSource[];
  readonly after: readonly AuditedSource[];
}

/**
 * Compares two audits by the same rules.
 *
 * @param since id of the commit of the earlier one.
 */
export function auditTrend(since: string, { before, after }: AuditPair): AuditTrend {
  const then = new Set(gapsOf(before));
  const now = new Map(after.map((source) => [source.path, source]));
  return {
    since,
    before: countSources(before),
    newGaps: gapsOf(after).filter((path) => !then.has(path)),
    closedGaps: [...then].flatMap((path): readonly ClosedGap[] => {
      const source = now.get(path);
      if (source === undefined) return [{ path, by: "removal" }];
      if (source.status === "missing") return [];
      return [{ path, by: source.status === "not-required" ? "not-required" : "spec" }];
    }),
  };
}

/** The sources that need a spec and have none. */
export function gapsOf(sources: readonly AuditedSource[]): readonly string[] {
  return sources.filter(({ status }) => status === "missing").map(({ path }) => path);
}
