import { auditFailures } from "../core/audit/assemble-audit.ts";
import type { AuditedSource, AuditReport } from "../core/audit/audit-report.ts";
import { documentPieces } from "./json/document-pieces.ts";

/** The coverage of a tree for programs: `audit` of `docs/report.schema.json`, every key in this order. */
export function auditJsonPieces(report: AuditReport): Iterable<string> {
  const { version, tree, totals, items, phases, crates, folders, classes } = report;
  const { sources, unread, baseline, trend, failUnder } = report;
  const as = <T extends object>(each: readonly T[]) => ({ each, write: (element: T) => element });
  return documentPieces([
    ["version", version],
    ["tree", tree],
    ["verdict", auditFailures(report).length === 0 ? "pass" : "block"],
    ["failUnder", failUnder],
    ["totals", totals],
    ["items", items],
    ["phases", as(phases)],
    ["crates", as(crates)],
    ["folders", as(folders)],
    ["classes", as(classes)],
    ["baseline", baseline],
    ["trend", trend],
    ["unread", as(unread)],
    ["sources", { each: sources, write: sourceDocument }],
  ]);
}

function sourceDocument({ path, class: kind, required, status, spec, crate, phase, items }: AuditedSource) {
  const figures = items === undefined ? {} : { items };
  return { path, class: kind, required, status, spec, crate, phase, ...figures };
}
