import type { Analysis, ApiChange } from "./api-change.ts";
import type { ChangeSet } from "./change-set.ts";
import type { ToldProblem } from "./judge/block-problem.ts";
import type { RuleId, Severity } from "./rule-id.ts";
import type { Shard } from "./shard/shard.ts";

/** What became of a module's spec in the same change. */
export type SpecStatus =
  | "updated"
  | "unchanged"
  | "cosmetic"
  | "missing"
  | "added"
  | "deleted"
  | "moved"
  | "accepted"
  | "exempt";

/** One source in scope that the change touches. */
export interface ModuleReport {
  readonly source: string;
  /** The source's path before a rename, else null. */
  readonly previousSource: string | null;
  readonly status: "added" | "modified" | "deleted" | "renamed";
  /** The spec that answers for the source, or where a new one would go. */
  readonly spec: string;
  readonly specStatus: SpecStatus;
  /** Only of a module whose spec records that this very change was reviewed: the reason given there. */
  readonly accepted?: string;
  readonly analysis: Analysis;
  /** Only where the API block of its spec counts: how it falls short. */
  readonly apiBlock?: ToldProblem;
  /** Why items of `api` count as public although no public path is known to lead to them; left out without any. */
  readonly reachUnknown?: readonly string[];
  readonly api: readonly ApiChange[];
  /** Only where its API changed and earlier commits of the branch described all of it in the spec: those, newest first. */
  readonly clearedBy?: readonly CommitName[];
}

/** A commit as a report names it. */
export interface CommitName {
  readonly oid: string;
  /** First line of its message. */
  readonly subject: string;
}

/** One thing to mend, at one place. `severity` is never `off` here. */
export interface Finding {
  readonly rule: RuleId;
  readonly severity: Exclude<Severity, "off">;
  readonly path: string;
  /** One-based, null where the finding is about the whole file. */
  readonly line: number | null;
  readonly message: string;
  /** What to do next, as an imperative sentence. */
  readonly help: string;
  /** Only of a finding about items that the spec has to tell of: a bullet of Markdown for each. */
  readonly bullets?: Bullets;
  /** 12 hexadecimal digits, the same for the same finding in later runs: rule, path and items, no lines. */
  readonly fingerprint: string;
  /** What the file may say instead, the likeliest first; left out without any. */
  readonly suggestions?: readonly Suggestion[];
  /** Only of a finding that is exempt: it is told, and neither blocks nor counts as an error or a warning. */
  readonly exempt?: Exempt;
}

/** Bullets that could stand in a spec as they are. */
export interface Bullets {
  readonly lines: readonly string[];
  /** Items that have none here, since the list would be too long. */
  readonly more: number;
}

/** A text on the line of a finding, and another to put in its place. */
export interface Suggestion {
  readonly replace: string;
  readonly with: string;
}

/** Why a finding does not count. */
export interface Exempt {
  /** On one line, never empty. */
  readonly reason: string;
  /** The commit whose trailer says so, null for `SPEC_EXEMPT` while a commit is made. */
  readonly commit: string | null;
}

/** One commit of a range, judged by itself. */
export interface CommitReport extends CommitName {
  readonly verdict: Verdict;
  /** Of a push those whose API changed. */
  readonly modules: readonly ModuleReport[];
  readonly findings: readonly Finding[];
}

/** One ref of a push. Its parts are those of the whole report, where what several refs bring stands once. */
export interface RefReport {
  /** What the user named, such as `refs/heads/main` or `HEAD~1`. */
  readonly localRef: string;
  /** Where it goes; null where nothing says so. */
  readonly remoteRef: string | null;
  /** The commits of the remote that it is compared with; none stand for the empty tree. */
  readonly bases: readonly string[];
  readonly head: string;
  /** `block` only where its configuration says that errors block a push. */
  readonly verdict: Verdict;
  readonly modules: readonly ModuleReport[];
  readonly commits: readonly CommitReport[];
  readonly findings: readonly Finding[];
  readonly summary: Summary;
}

/** `block` when an error stands, `warn` when only warnings do; what is exempt does not stand. */
export type Verdict = "pass" | "warn" | "block";

/** Counts over a report. */
export interface Summary {
  readonly modules: number;
  readonly apiChanges: number;
  readonly errors: number;
  readonly warnings: number;
  /** Sources whose analysis is `failed` or `skipped`. */
  readonly skipped: number;
  /** Findings that are exempt, which the other counts leave out; only where there are some. */
  readonly exempt?: number;
  /** Modules whose spec records that their very change was reviewed; only where there are some. */
  readonly accepted?: number;
  /** Specs that were looked at; only of a lint. */
  readonly specs?: number;
}

/** The outcome of a check: JSON report version 1. */
export interface Report {
  readonly version: 1;
  /** What was judged: a change, or with `lint` the specs of one tree. */
  readonly mode: ChangeSet["mode"] | "lint";
  readonly base: string | null;
  readonly head: string;
  readonly verdict: Verdict;
  readonly modules: readonly ModuleReport[];
  /** Of a push its commits that changed an API, of a range its commits where they are asked for; parents first. */
  readonly commits?: readonly CommitReport[];
  /** Only of a push. */
  readonly refs?: readonly RefReport[];
  readonly findings: readonly Finding[];
  readonly summary: Summary;
  /**
   * Only of a part of a range: which one it is. Its commits are some of the range's; all else is that of the whole, as
   * it is before anything is exempted.
   */
  readonly shard?: Shard;
}

/** The exit status that a report asks for: 1 when it blocks, else 0; `maxWarnings` turns too many warnings into 1. */
export function exitStatus(report: Report, maxWarnings: number | null): 0 | 1 {
  if (report.verdict === "block") return 1;
  return maxWarnings !== null && report.summary.warnings > maxWarnings ? 1 : 0;
}
