import { assembleAudit } from "../core/audit/assemble-audit.ts";
import type { AuditReport, AuditTrend } from "../core/audit/audit-report.ts";
import { auditTrend } from "../core/audit/audit-trend.ts";
import { SpecCheckError } from "../core/errors.ts";
import { namedPaths } from "../core/plan.ts";
import { readCommitListing } from "../io/history/commit-changes.ts";
import { readCommitId } from "../io/history/read-range.ts";
import { openGit, type Repository } from "../io/open-git.ts";
import { BlobReader, type OnProgress } from "../io/readings/blob-reader.ts";
import { ReadingCache } from "../io/readings/reading-cache.ts";
import { rootRelative } from "../io/root-relative.ts";
import { judgeBaseline } from "./audit-baseline.ts";
import { type AuditedListing, auditListing } from "./audit-listing.ts";
import type { JudgedPlace } from "./check.ts";
import { withItemFigures } from "./count-items.ts";
import { readJudgedTree } from "./read-judged-tree.ts";

/** What an audit is asked. */
export interface AuditOptions extends JudgedPlace {
  /** A revision, as given; null for the index. */
  readonly rev: string | null;
  /** A revision to compare with, as given. */
  readonly since: string | null;
  /** Whether public items that no spec names are counted. */
  readonly countsItems: boolean;
  /** Whether what earlier runs read is read again. */
  readonly usesCache: boolean;
  /** Percent. */
  readonly failUnder: number | null;
  /** The file of accepted gaps, as given. */
  readonly baseline: string | null;
  readonly updatesBaseline: boolean;
  readonly onProgress: OnProgress;
}

/** What an audit answers. */
export interface AuditOutcome {
  readonly report: AuditReport;
  /** Lines for standard error. */
  readonly notices: readonly string[];
}

/**
 * Tells for every source of a tree whether a spec describes it. All trees are judged by the configuration of the one
 * asked about, so that a trend shows what was written and not what was configured.
 *
 * @throws SpecCheckError `usage` for a revision that is no commit and for a path without sources, `git` for the index
 *   where there is no work tree, `config` for a wrong configuration or baseline, `object` for a content that cannot be
 *   read, `file` when the baseline cannot be written.
 */
export async function audit(options: AuditOptions): Promise<AuditOutcome> {
  const repository = await openGit(options.cwd, options.env);
  const paths = options.paths.map((path) => rootRelative(path, repository));
  const { name, listing, setup } = await readJudgedTree(repository, options);
  const { maxFileSize } = setup.config;
  const cache = options.usesCache ? new ReadingCache(repository, maxFileSize) : null;
  const { git } = repository;
  const reader = new BlobReader(git, { maxFileSize, onProgress: options.onProgress, cache });
  const narrowed = { git, reader, paths };
  const audited = await auditListing(listing, setup, { ...narrowed, readsItems: options.countsItems });
  assertFound(audited, options.paths, paths);
  const { since } = options;
  const trend =
    since === null
      ? null
      : await readTrend(repository, audited, {
          since,
          audit: (other) => auditListing(other, setup, narrowed),
        });
  const judged = await judgeBaseline(repository, audited, { ...options, isAudited: namedPaths(paths) });
  const sources = options.countsItems ? withItemFigures(audited, setup.mapping, reader) : audited.sources;
  const { unread } = audited;
  const phases = setup.config.phases.map((phase) => phase.name);
  const { countsItems, failUnder } = options;
  const parts = { sources, unread, trend, phases, countsItems, failUnder, baseline: judged.result };
  return {
    report: assembleAudit({ tree: name, ...parts }),
    notices: [...setup.notices, ...judged.notices],
  };
}

/** A misspelt path must not look like a folder where all is well. */
function assertFound({ sources }: AuditedListing, given: readonly string[], paths: readonly string[]): void {
  const at = paths.findIndex((path) => !sources.some((source) => namedPaths([path])(source.path)));
  if (at < 0) return;
  throw new SpecCheckError("usage", `no source lies at ${JSON.stringify(given[at])} in the audited tree`, {
    help: "Name files and folders that hold sources, or none to audit the whole tree.",
  });
}

interface TrendQuestion {
  readonly since: string;
  readonly audit: (listing: AuditedListing["listing"]) => Promise<AuditedListing>;
}

async function readTrend(
  repository: Repository,
  audited: AuditedListing,
  question: TrendQuestion,
): Promise<AuditTrend> {
  const since = await readCommitId(repository.git, question.since);
  const before = await question.audit(await readCommitListing(repository, since));
  return auditTrend(since, { before: before.sources, after: audited.sources });
}
