import { countChanges } from "./moves/count-changes.ts";
import type { Finding, ModuleReport, Report, Summary } from "./report.ts";

/** What a report is put together from, in any order. */
export interface ReportParts {
  readonly mode: Report["mode"];
  readonly base: string | null;
  readonly head: string;
  readonly modules: readonly ModuleReport[];
  readonly findings: readonly Finding[];
  /** Specs that were looked at, where that is what was asked. */
  readonly specs?: number;
}

/** Sorts a report's modules and findings, counts them and passes the verdict. */
export function assembleReport({ mode, base, head, modules, findings, specs }: ReportParts): Report {
  const standing = findings.filter(({ exempt }) => exempt === undefined);
  const exempt = findings.length - standing.length;
  const accepted = modules.filter(({ specStatus }) => specStatus === "accepted").length;
  const summary: Summary = {
    modules: modules.length,
    apiChanges: countChanges(modules),
    errors: standing.filter(({ severity }) => severity === "error").length,
    warnings: standing.filter(({ severity }) => severity === "warn").length,
    skipped: modules.filter(({ analysis }) => analysis === "failed" || analysis === "skipped").length,
    ...(exempt > 0 ? { exempt } : {}),
    ...(accepted > 0 ? { accepted } : {}),
    ...(specs === undefined ? {} : { specs }),
  };
  return {
    version: 1,
    mode,
    base,
    head,
    verdict: summary.errors > 0 ? "block" : summary.warnings > 0 ? "warn" : "pass",
    modules: modules.toSorted((a, b) => compare(a.source, b.source)),
    findings: findings.toSorted(compareFindings),
    summary,
  };
}

/** By path, then line with the whole file first, then rule, then what else tells two apart. */
function compareFindings(a: Finding, b: Finding): number {
  return (
    compare(a.path, b.path) ||
    compare(a.line ?? 0, b.line ?? 0) ||
    compare(a.rule, b.rule) ||
    compare(a.fingerprint, b.fingerprint)
  );
}

/** The same order in every locale. */
function compare<Value extends string | number>(a: Value, b: Value): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
