import type { ToldProblem } from "../core/judge/block-problem.ts";
import type { CommitReport, ModuleReport, RefReport, Report } from "../core/report.ts";
import { changeDocument } from "./json/api-json.ts";
import { documentPieces } from "./json/document-pieces.ts";
import { findingDocument } from "./json/finding-json.ts";
import { shardDocument } from "./json/shard-json.ts";

/**
 * The report for programs: version 1 of `docs/report.schema.json`, every key in this order. Left out where they would
 * say nothing are `commits`, `refs`, `shard`, the `exempt` of findings and of the summary, and `clearedBy`.
 */
export function renderJson(report: Report): string {
  return [...jsonPieces(report)].join("");
}

/** The same a module at a time: a report of thousands of modules never is one string. */
export function jsonPieces(report: Report): Iterable<string> {
  const { version, mode, base, head, verdict, modules, commits, refs, findings, summary, shard } = report;
  return documentPieces([
    ["version", version],
    ["mode", mode],
    ["base", base],
    ["head", head],
    ["verdict", verdict],
    ["modules", { each: modules, write: moduleDocument }],
    ...(commits === undefined ? [] : [["commits", { each: commits, write: commitDocument }] as const]),
    ["findings", { each: findings, write: findingDocument }],
    ...(refs === undefined ? [] : [["refs", { each: refs, write: refDocument(report) }] as const]),
    ["summary", summaryDocument(summary)],
    ...(shard === undefined ? [] : [["shard", shardDocument(shard)] as const]),
  ]);
}

function summaryDocument(summary: Report["summary"]) {
  const { modules, apiChanges, errors, warnings, skipped, exempt, accepted, specs } = summary;
  return {
    ...{ modules, apiChanges, errors, warnings, skipped },
    ...(exempt === undefined ? {} : { exempt }),
    ...(accepted === undefined ? {} : { accepted }),
    ...(specs === undefined ? {} : { specs }),
  };
}

function moduleDocument(module: ModuleReport) {
  return {
    source: module.source,
    previousSource: module.previousSource,
    status: module.status,
    spec: module.spec,
    specStatus: module.specStatus,
    ...(module.accepted === undefined ? {} : { accepted: module.accepted }),
    analysis: module.analysis,
    ...(module.apiBlock === undefined ? {} : { apiBlock: blockDocument(module.apiBlock) }),
    ...(module.reachUnknown === undefined ? {} : { reachUnknown: module.reachUnknown }),
    api: module.api.map(changeDocument),
    ...(module.clearedBy === undefined ? {} : { clearedBy: module.clearedBy.map(({ oid }) => oid) }),
  };
}

/** How an API block falls short, every key in this order. */
function blockDocument(problem: ToldProblem) {
  switch (problem.kind) {
    case "differs": {
      const { kind, line, missing, extra, changed } = problem;
      return { kind, line, missing, extra, changed: changed.map(({ before, after }) => ({ before, after })) };
    }
    case "missing":
    case "unknown":
      return { kind: problem.kind };
    case "several":
      return { kind: problem.kind, lines: problem.lines };
    default:
      return { kind: problem.kind, line: problem.line };
  }
}

/** The parts of a ref by their places in the whole report, so that what several refs bring is written once. */
function refDocument({ modules, commits = [], findings }: Report) {
  const moduleAt = placesOf(modules);
  const commitAt = placesOf(commits);
  const findingAt = placesOf(findings);
  return (ref: RefReport) => ({
    localRef: ref.localRef,
    remoteRef: ref.remoteRef,
    bases: ref.bases,
    head: ref.head,
    verdict: ref.verdict,
    modules: ref.modules.flatMap(moduleAt),
    commits: ref.commits.flatMap(commitAt),
    findings: ref.findings.flatMap(findingAt),
    summary: summaryDocument(ref.summary),
  });
}

function placesOf<T>(all: readonly T[]): (part: T) => number | readonly [] {
  const places = new Map(all.map((part, place) => [part, place]));
  return (part) => places.get(part) ?? [];
}

function commitDocument(commit: CommitReport) {
  return {
    oid: commit.oid,
    subject: commit.subject,
    verdict: commit.verdict,
    modules: commit.modules.map(moduleDocument),
    findings: commit.findings.map(findingDocument),
  };
}
