import { specsOf } from "../core/debt/indebted-specs.ts";
import { CODE_OWNERS_PATHS, parseCodeOwners } from "../core/picture/code-owners.ts";
import { followPaths } from "../core/picture/path-histories.ts";
import type { ReportData, ReportDetails } from "../core/picture/report-data.ts";
import { readBlobs } from "../io/blobs.ts";
import { readNewestCommits } from "../io/history/path-history.ts";
import { readCommitId } from "../io/history/read-range.ts";
import { openGit, type Repository } from "../io/open-git.ts";
import { readHead } from "../io/read-head.ts";
import type { OnProgress } from "../io/readings/blob-reader.ts";
import { audit } from "./audit.ts";
import type { JudgedPlace } from "./check.ts";
import { debt } from "./debt.ts";
import { type JudgedTree, readJudgedTree } from "./read-judged-tree.ts";
import { readDebtMonths } from "./report/read-debt-months.ts";
import { readDrift } from "./report/read-drift.ts";
import { readSources } from "./report/read-sources.ts";
import { readSpecs } from "./report/read-specs.ts";

/** Commits that are searched for what touched a source last. */
const HISTORY = 2_000;

/** What a report is asked. */
export interface ReportOptions extends Omit<JudgedPlace, "paths"> {
  /** A revision, as given; null for the index. */
  readonly rev: string | null;
  /** Since when changes are shown, as given. */
  readonly since: string | null;
  /** Told as the sources are read, and then as the commits are judged. */
  readonly onProgress: OnProgress;
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
  const repository = await openGit(options.cwd, options.env);
  const { git } = repository;
  const tree = await readJudgedTree(repository, options);
  const { name, listing, setup } = tree;
  const asked = { ...options, paths: [] };
  const coverage = (
    await audit({
      ...asked,
      countsItems: false,
      usesCache: true,
      failUnder: null,
      baseline: null,
      updatesBaseline: false,
    })
  ).report;
  const ledger = (await debt({ ...asked, failOn: null })).report;
  const head = name === "index" ? await readHead(repository) : name;
  const specPaths = specsOf(listing, setup.mapping, []);
  const history =
    head === null ? { commits: [], isCutOff: false } : await readNewestCommits(git, head, HISTORY);
  const histories = followPaths(history.commits, [...coverage.sources.map(({ path }) => path), ...specPaths]);
  const ownersOf = await readOwners(repository, tree);
  const specs = await readSpecs(repository, tree, { paths: specPaths, sources: coverage.sources });
  const { specText } = specs;
  const { onProgress } = options;
  const context = { ...tree, repository, histories, specText, ownersOf, onProgress };
  const read = await readSources(context, coverage.sources);
  const sources = read.map(({ source }) => source);
  const since = options.since === null ? null : await readCommitId(git, options.since);
  const drift = await readDrift(repository, { ...options, head, since, history, setup });
  const debtMonths = await readDebtMonths(repository, head, setup);
  const { totals, phases, crates, unread, trend } = coverage;
  return {
    data: {
      tree: name,
      totals,
      phases,
      crates,
      sources,
      unread,
      trend,
      debt: ledger,
      debtMonths,
      specs: specs.specs,
      links: specs.links,
      drift,
    },
    details: { sources: read.map(({ detail }) => detail), texts: specs.texts, commits: histories.commits },
    notices: setup.notices,
  };
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
