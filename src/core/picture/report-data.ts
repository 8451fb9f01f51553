import type {
  AuditCounts,
  AuditedSource,
  AuditGroup,
  AuditTrend,
  UnreadSource,
} from "../audit/audit-report.ts";
import type { DebtReport } from "../debt/debt-report.ts";
import type { CoverageMonths } from "./coverage-months.ts";
import type { DebtMonth } from "./debt-month.ts";
import type { DriftedMonth } from "./drift-tally.ts";
import type { SourceItem } from "./source-items.ts";
import type { SpecLinkState } from "./spec-graph.ts";

/** What answers for a source, as an audit tells it; `outdated` is a spec of its own older than the source's API. */
export type PictureStatus = AuditedSource["status"] | "outdated";

/** A commit as a picture names it. */
export interface PicturedCommit {
  readonly oid: string;
  /** The day it was committed: `2026-11-23`. */
  readonly day: string;
  /** First line of its message. */
  readonly subject: string;
}

/** One source: a tile of the coverage map. */
export interface PicturedSource
  extends Pick<AuditedSource, "path" | "class" | "required" | "spec" | "crate" | "phase"> {
  readonly status: PictureStatus;
  /** By `CODEOWNERS`, in the order written; none where it names nobody. */
  readonly owners: readonly string[];
  /** Lines of its text, 0 where it cannot be read. */
  readonly lines: number;
  /** Items that count as its API. */
  readonly items: number;
  /** Of these the ones that its spec has to name and does not; 0 without a spec of its own. */
  readonly unmentioned: number;
  /** Items that changed since the spec was last touched. */
  readonly drifted: number;
}

/** What the panel of a source shows besides. */
export interface SourceDetail {
  readonly items: readonly SourceItem[];
  /** The newest commits that touched it, as places in the list of commits. */
  readonly commits: readonly number[];
}

/** One link from a spec to another file, by places in the list of specs. */
export interface PicturedLink {
  readonly from: number;
  /** Null where it leads to none of the specs. */
  readonly to: number | null;
  /** What it says, of a link that leads nowhere. */
  readonly target: string | null;
  /** One-based line of the spec that it stands on. */
  readonly line: number;
  readonly state: SpecLinkState;
}

/** A spec: a node of the graph. */
export interface PicturedSpec {
  readonly path: string;
  readonly crate: string | null;
  /** The sources that it answers for. */
  readonly sources: readonly string[];
  /** Why its text cannot be read, null where it can. */
  readonly problem: string | null;
}

/** What became of a history. */
export interface Drift {
  /** Commits that were judged. */
  readonly commits: number;
  /** Whether there are older ones that were not. */
  readonly isCutOff: boolean;
  /** In order. */
  readonly months: readonly DriftedMonth[];
  /** The same for each phase by itself, in the order of the configuration; none where it names none. */
  readonly phases: readonly DriftedPhase[];
}

/** What became of the modules of one phase. */
export interface DriftedPhase {
  readonly name: string;
  /** In order; those in which no module of it was touched are left out. */
  readonly months: readonly DriftedMonth[];
}

/** Everything that an HTML report shows. */
export interface ReportData {
  /** `index`, or the id of the commit. */
  readonly tree: string;
  readonly totals: AuditCounts;
  readonly phases: readonly AuditGroup[];
  readonly crates: readonly AuditGroup[];
  /** By path. */
  readonly sources: readonly PicturedSource[];
  readonly unread: readonly UnreadSource[];
  /** What became of coverage since a revision, null where none was named. */
  readonly trend: AuditTrend | null;
  readonly debt: Pick<DebtReport, "totals" | "phases" | "crates" | "items" | "unread" | "trend">;
  /** As it was at the ends of the newest months, in order; none where no spec was there. */
  readonly debtMonths: readonly DebtMonth[];
  /** The same of coverage, as far as paths tell. */
  readonly coverageMonths: CoverageMonths;
  /** By path. */
  readonly specs: readonly PicturedSpec[];
  readonly links: readonly PicturedLink[];
  readonly drift: Drift;
}

/** What is shown once somebody asks for it: kept apart, since it is ten times as large. */
export interface ReportDetails {
  /** In the order of the sources. */
  readonly sources: readonly SourceDetail[];
  /** In the order of the specs; empty for one that cannot be read. */
  readonly texts: readonly string[];
  readonly commits: readonly PicturedCommit[];
}
