import { counted } from "../counted.ts";
import { folderOf } from "../path-parts.ts";
import type { AuditReport } from "./audit-report.ts";
import { countGroups, countSources, itemTotals } from "./count-sources.ts";
import { SOURCE_CLASSES } from "./source-class.ts";

/** What a report is made of besides its sources. */
export type AuditParts = Pick<
  AuditReport,
  "tree" | "sources" | "unread" | "baseline" | "trend" | "failUnder"
> & {
  /** Names of the phases, in order. */
  readonly phases: readonly string[];
  /** Whether mentions were counted. */
  readonly countsItems: boolean;
};

/** Counts the sources of an audit in every way that its report shows. */
export function assembleAudit({ phases, countsItems, ...parts }: AuditParts): AuditReport {
  const { sources } = parts;
  const inUse = new Set(sources.map((source) => source.class));
  const classes = [...SOURCE_CLASSES, "ignored"].filter((name) => [...inUse].some((used) => used === name));
  const { tree, unread, baseline, trend, failUnder } = parts;
  return {
    version: 1,
    tree,
    totals: countSources(sources),
    items: countsItems ? itemTotals(sources) : null,
    phases: phases.length === 0 ? [] : countGroups(sources, ({ phase }) => phase, phases),
    crates: countGroups(sources, ({ crate }) => crate),
    folders: countGroups(sources, ({ path }) => folderOf(path)),
    classes: countGroups(sources, (source) => source.class, classes),
    sources,
    unread,
    baseline,
    trend,
    failUnder,
  };
}

/** Why an audit fails, one sentence each; none when it passes. */
export function auditFailures({ totals, failUnder, baseline }: AuditReport): readonly string[] {
  const failures: string[] = [];
  if (failUnder !== null && 100 * totals.covered < failUnder * totals.required) {
    failures.push(`coverage is ${totals.percent.toFixed(1)} %, expected at least ${failUnder} %`);
  }
  const { file = "", added = [], stale = [] } = baseline ?? {};
  if (added.length > 0) failures.push(`${counted(added.length, "gap")} not in ${file}`);
  if (stale.length > 0) failures.push(`${file} lists ${counted(stale.length, "gap")} too many`);
  return failures;
}
