import { auditScope } from "../core/audit/audit-tree.ts";
import { coverageCount } from "../core/audit/coverage-count.ts";
import { specsOf } from "../core/debt/indebted-specs.ts";
import { rememberingMapping } from "../core/mapping/remembering-mapping.ts";
import { CODE_OWNERS_PATHS, parseCodeOwners } from "../core/picture/code-owners.ts";
import { coverageMonths } from "../core/picture/coverage-months.ts";
import { followPaths } from "../core/picture/path-histories.ts";
import type { ReportData, ReportDetails } from "../core/picture/report-data.ts";
import { readBlobs } from "../io/blobs.ts";
import { readCommitId } from "../io/history/read-range.ts";
import { openGit, type Repository } from "../io/open-git.ts";
import { BlobReader, type OnProgress } from "../io/readings/blob-reader.ts";
import { ReadingCache } from "../io/readings/reading-cache.ts";
import { rememberingFiles } from "../io/remembered-files.ts";
import { rustFiles } from "./audit-listing.ts";
import type { JudgedPlace } from "./check.ts";
import { type JudgedTree, readJudgedTree } from "./read-judged-tree.ts";
import { askedAhead } from "./report/ask-ahead.ts";
import { joinedProgress } from "./report/joined-progress.ts";
import { readCoverage } from "./report/read-coverage.ts";
import { readOutdated } from "./report/read-outdated.ts";
import { readPast } from "./report/read-past.ts";
import { readSources } from "./report/read-sources.ts";
import { readSpecs, withCrates } from "./report/read-specs.ts";

/** What a report is asked. */
export interface ReportOptions extends Omit<JudgedPlace, "paths"> {
  /** A revision, as given; null for the index. */
  readonly rev: string | null;
  /** Since when changes are shown, as given. */
  readonly since: string | null;
  /** Whether what earlier runs read may be used, and this one's be kept. */
  readonly usesCache: boolean;
  /** Told as the sources are read and the commits are judged. */
  readonly onProgress: OnProgress;
  /** Told the texts of the specs, those of `details`, long before all is read. */
  readonly onTexts: (texts: ReportDetails["texts"]) => void;
}

/** What a report answers. */
export interface ReportOutcome {
  readonly data: ReportData;
  readonly details: ReportDetails;
  /** Lines for standard error. */
  readonly notices: readonly string[];
}

/**
 * Gathers everything that an HTML report shows of a tree: coverage, debt, related specs, and what became of them.
 *
 * @throws SpecCheckError `usage` for a revision that is no commit, `git` for the index where there is no work tree,
 *   `config` for a wrong configuration, `object` for a content that cannot be read.
 */
export async function report(options: ReportOptions): Promise<ReportOutcome> {
  const opened = await openGit(options.cwd, options.env);
  const tree = remembering(await readJudgedTree(opened, options));
  const { listing, setup } = tree;
  const { maxFileSize } = setup.config;
  const since = options.since === null ? null : await readCommitId(opened.git, options.since);
  const progress = joinedProgress(options.onProgress);
  const cache = options.usesCache ? reportCache(opened, maxFileSize) : null;
  const reader = new BlobReader(opened.git, { maxFileSize, onProgress: progress(), cache });
  // Threads start before anything else is worked out, and read the sources while this one reads what came before.
  const reading = reader.load(() => askedAhead(tree).byBlob, rustFiles(listing));
  // It is waited for below; until then, what fails first is what is told.
  reading.catch(() => {});
  const paths = specsOf(listing, setup.mapping, []);
  const specOids = paths.flatMap((path) => listing.oid(path) ?? []);
  const repository = { ...opened, git: rememberingFiles(opened.git, specOids) };
  const { sources } = auditScope(setup, listing, []);
  const readHistory = async () => {
    const past = await readPast(repository, tree, { since, onProgress: progress() });
    const histories = followPaths(past.history.commits, [...sources, ...paths]);
    return { ...past, histories, outdated: await readOutdated(repository, tree, { histories, sources }) };
  };
  const [, past, specs] = await Promise.all([
    reading,
    readHistory(),
    readSpecs(repository, tree, paths).then((read) => {
      options.onTexts(read.texts);
      return read;
    }),
  ]);
  const coverage = await readCoverage(repository, tree, { reader, since });
  const { sources: audited, totals, phases, crates, unread, trend } = coverage;
  const ownersOf = await readOwners(repository, tree);
  const { specText, links, texts } = specs;
  const { debt, drift, months, histories, outdated } = past;
  const read = await readSources({ ...tree, histories, outdated, specText, ownersOf, reader }, audited);
  return {
    data: {
      tree: tree.name,
      totals,
      phases,
      crates,
      sources: read.map(({ source }) => source),
      unread,
      trend,
      debt,
      debtMonths: months.debt,
      coverageMonths: coverageMonths(months.specced, coverageCount(setup.config, audited)),
      specs: withCrates(specs.specs, audited),
      links,
      drift,
    },
    details: { sources: read.map(({ detail }) => detail), texts, commits: histories.commits },
    notices: setup.notices,
  };
}

/** Whatever is read of a tree and of its past asks the same paths for their specs. */
function remembering({ setup, ...tree }: JudgedTree): JudgedTree {
  return { ...tree, setup: { ...setup, mapping: rememberingMapping(setup.config, setup.mapping) } };
}

/** Many times as large as what an audit keeps, so that no audit should have to read it. */
function reportCache(repository: Repository, maxFileSize: number): ReadingCache {
  return new ReadingCache(repository, maxFileSize, { name: "report-readings" });
}

async function readOwners(
  { git }: Repository,
  { listing, setup }: JudgedTree,
): Promise<(path: string) => readonly string[]> {
  const oid = CODE_OWNERS_PATHS.map((path) => listing.oid(path)).find((found) => found !== null) ?? null;
  if (oid === null) return () => [];
  const blob = (await readBlobs(git, [oid], setup.config.maxFileSize)).get(oid);
  return blob?.kind === "text" ? parseCodeOwners(blob.text) : () => [];
}
