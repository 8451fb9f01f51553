import { manifestsAbove, readPackages } from "../core/audit/packages.ts";
import { UNREADABLE } from "../core/audit/unreadable.ts";
import { footerKeys } from "../core/config/spec-format.ts";
import { assembleDebt } from "../core/debt/assemble-debt.ts";
import { ageOf } from "../core/debt/debt-ages.ts";
import type { DebtAge, DebtReport, IndebtedSpec } from "../core/debt/debt-report.ts";
import type { DebtSeverity } from "../core/debt/debt-severity.ts";
import { debtTrend } from "../core/debt/debt-trend.ts";
import { indebtedSpecs, type SpecText, specsOf } from "../core/debt/indebted-specs.ts";
import { SpecCheckError } from "../core/errors.ts";
import type { Listing } from "../core/listing.ts";
import { namedPaths } from "../core/plan.ts";
import { readBlobs } from "../io/blobs.ts";
import { readCommitListing } from "../io/history/commit-changes.ts";
import { readCommitId } from "../io/history/read-range.ts";
import { type HistorySearch, readSpecHistories } from "../io/history/spec-histories.ts";
import { openGit, type Repository } from "../io/open-git.ts";
import { readHead } from "../io/read-head.ts";
import { rootRelative } from "../io/root-relative.ts";
import type { JudgedPlace } from "./check.ts";
import { type JudgedTree, readJudgedTree } from "./read-judged-tree.ts";
import type { Setup } from "./setup.ts";

/** What a ledger is asked. */
export interface DebtOptions extends JudgedPlace {
  /** A revision, as given; null for the index. */
  readonly rev: string | null;
  /** A revision to compare with, as given. */
  readonly since: string | null;
  readonly failOn: DebtSeverity | null;
}

/** What a ledger answers. */
export interface DebtOutcome {
  readonly report: DebtReport;
  /** Lines for standard error. */
  readonly notices: readonly string[];
}

/**
 * Rolls up what the footers of a tree's specs say of technical debt.
 *
 * @throws SpecCheckError `usage` for a revision that is no commit and for a path without specs, `git` for the index
 *   where there is no work tree, `config` for a wrong configuration, `object` for a content that cannot be read.
 */
export async function debt(options: DebtOptions): Promise<DebtOutcome> {
  const repository = await openGit(options.cwd, options.env);
  const tree = await readJudgedTree(repository, options);
  return { report: await treeDebt(repository, tree, options), notices: tree.setup.notices };
}

/**
 * The same of a tree that is there.
 *
 * @throws SpecCheckError `usage` for a revision that is no commit and for a path without specs, `object` for a content
 *   that cannot be read.
 */
export async function treeDebt(
  repository: Repository,
  { name, listing, setup }: JudgedTree,
  options: Pick<DebtOptions, "paths" | "since" | "failOn">,
): Promise<DebtReport> {
  const paths = options.paths.map((path) => rootRelative(path, repository));
  const read = (tree: Listing) => readSpecs(repository, tree, { setup, paths });
  const specs = await read(listing);
  assertFound(specs, options.paths, paths);
  const { since, failOn } = options;
  const sinceId = since === null ? null : await readCommitId(repository.git, since);
  const trend =
    sinceId === null
      ? null
      : debtTrend(sinceId, {
          before: await read(await readCommitListing(repository, sinceId)),
          after: specs,
        });
  const ages = await readAges(repository, specs, {
    head: name === "index" ? await readHead(repository) : name,
    maxFileSize: setup.config.maxFileSize,
    footerKeys: footerKeys(setup.config.spec),
  });
  const phases = setup.config.phases.map((phase) => phase.name);
  return assembleDebt({ tree: name, specs, phases, ageOf: ages, trend, failOn });
}

/** Reads specs and the manifests above them in one process of Git. */
async function readSpecs(
  { git }: Repository,
  tree: Listing,
  { setup, paths }: { readonly setup: Setup; readonly paths: readonly string[] },
): Promise<readonly IndebtedSpec[]> {
  const specs = specsOf(tree, setup.mapping, paths);
  const manifests = manifestsAbove(specs, (path) => tree.has(path));
  const oids = [...specs, ...manifests].flatMap((path) => tree.oid(path) ?? []);
  const blobs = await readBlobs(git, oids, setup.config.maxFileSize);
  const textOf = (path: string): SpecText => {
    const blob = blobs.get(tree.oid(path) ?? "");
    if (blob?.kind === "text") return blob;
    return { kind: "unreadable", reason: blob === undefined ? "was not read" : UNREADABLE[blob.reason] };
  };
  const texts = manifests.flatMap((path) => {
    const read = textOf(path);
    return read.kind === "text" ? [[path, read.text] as const] : [];
  });
  return indebtedSpecs(tree, specs, { ...setup, packages: readPackages(new Map(texts)), textOf });
}

async function readAges(
  { git }: Repository,
  specs: readonly IndebtedSpec[],
  { head, ...more }: Omit<HistorySearch, "head" | "specs"> & { readonly head: string | null },
): Promise<(spec: string, text: string) => DebtAge> {
  const indebted = specs.filter(({ items }) => items.length > 0).map(({ path }) => path);
  if (head === null) return () => "staged";
  const historyOf = await readSpecHistories(git, { ...more, head, specs: indebted });
  return (spec, text) => ageOf(text, historyOf(spec));
}

/** A misspelt path must not look like a folder without debt. */
function assertFound(
  specs: readonly IndebtedSpec[],
  given: readonly string[],
  paths: readonly string[],
): void {
  const at = paths.findIndex((path) => path !== "" && !specs.some((spec) => namedPaths([path])(spec.path)));
  if (at < 0) return;
  throw new SpecCheckError("usage", `no spec lies at ${JSON.stringify(given[at])} in the tree`, {
    help: "Name specs and folders that hold some, or none to look at the whole tree.",
  });
}
