import type { Finding, Verdict } from "../report.ts";
import type { RuleId } from "../rule-id.ts";
import type { Shard } from "../shard/shard.ts";

/** A commit that the hook would have stopped. */
export interface BlockedCommit {
  readonly oid: string;
  /** The day it was committed: `2026-11-23`. */
  readonly day: string;
  readonly subject: string;
  /** Its errors. */
  readonly findings: readonly Finding[];
}

/** Counts of commits by what the hook would have said. */
export interface CommitCounts {
  readonly commits: number;
  /** Those that touch a source in scope. */
  readonly touching: number;
  /** Those that change an API. */
  readonly changing: number;
  readonly blocked: number;
  /** Those with warnings and no error. */
  readonly warned: number;
}

/** One calendar month of a history. */
export interface ReplayedMonth extends CommitCounts {
  /** `2026-11`. */
  readonly month: string;
}

/** What one rule would have said. */
export interface ReplayedRule {
  readonly rule: RuleId;
  readonly severity: Finding["severity"];
  readonly commits: number;
  readonly findings: number;
}

/** A history judged as if the hook had been there. */
export interface ReplayReport {
  readonly version: 1;
  readonly base: string;
  readonly head: string;
  readonly totals: CommitCounts;
  /** In order. */
  readonly months: readonly ReplayedMonth[];
  /** Errors first, then by name. */
  readonly rules: readonly ReplayedRule[];
  /** Oldest first. */
  readonly blocked: readonly BlockedCommit[];
  /** Only of a part of a replay: which one it is. All counts are those of its commits alone. */
  readonly shard?: Shard;
}

/** One commit, judged. */
export interface ReplayedCommit {
  readonly oid: string;
  readonly day: string;
  readonly subject: string;
  readonly verdict: Verdict;
  readonly modules: readonly { readonly api: readonly unknown[] }[];
  readonly findings: readonly Finding[];
}
