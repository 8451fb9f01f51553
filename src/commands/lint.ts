import { assembleReport } from "../core/assemble-report.ts";
import { lonelySpecs } from "../core/lint/lonely-specs.ts";
import { specPaths } from "../core/lint/spec-paths.ts";
import type { Listing } from "../core/listing.ts";
import { namedPaths } from "../core/plan.ts";
import { RULE_IDS } from "../core/rule-id.ts";
import { RULES } from "../core/rules/index.ts";
import { readCommitListing } from "../io/history/commit-changes.ts";
import { readCommitId } from "../io/history/read-range.ts";
import { openGit, type Repository, requireWorkTree } from "../io/open-git.ts";
import { rootRelative } from "../io/root-relative.ts";
import { readIndex } from "../io/staged-changes.ts";
import type { CheckOutcome, JudgedPlace } from "./check.ts";
import { committedSetups } from "./committed-setup.ts";
import type { IndexQuestion } from "./lint-index.ts";
import { type LintedSpecs, lintSpecs } from "./lint-specs.ts";
import type { Setup } from "./setup.ts";
import { stagedSetup } from "./staged-setup.ts";

/** What a lint is asked. */
export interface LintOptions extends JudgedPlace {
  /** A revision, as given; null for the index. */
  readonly rev: string | null;
}

/** A tree whose specs are looked at, and what they are judged by. */
export interface LintedTree {
  readonly repository: Repository;
  readonly listing: Listing;
  readonly setup: Setup;
  /** `index`, or the id of a commit. */
  readonly head: string;
}

/**
 * Says what is wrong with the specs of the index, or of a commit: each by itself, and how they go together. Specs of
 * sources that need none are looked at as well.
 *
 * @throws SpecCheckError `git` for the index without a work tree or with unmerged paths, `usage` for a revision that
 *   is no commit and for a path outside of the repository, `config` for a wrong configuration, `object` for a content
 *   that cannot be read.
 */
export async function lint(options: LintOptions): Promise<CheckOutcome> {
  const tree = await readTree(options);
  const { repository, listing, setup, head } = tree;
  const isNamed = namedPaths(options.paths.map((path) => rootRelative(path, repository)));
  const all = specPaths(listing, setup.mapping);
  const specs = all.filter(isNamed);
  const severitiesFor = (path: string) => setup.mapping.settingsFor(path).rules;
  const own = await lintSpecs(tree, specs);
  const index = await indexFaults(tree, { specs: all, isNamed });
  const judgement = {
    modules: [],
    lostSpecs: [],
    faults: [...own.faults, ...index.faults],
    unreadableSpecs: [...own.unreadableSpecs, ...index.unreadableSpecs],
    lonelySpecs: lonelySpecs(all, listing, setup.mapping).filter(({ spec }) => isNamed(spec)),
    severitiesFor,
    configPath: setup.configText?.path ?? null,
    unusedGlobs: [],
  };
  const findings = RULE_IDS.flatMap((id) => RULES[id](judgement));
  const parts = { mode: "lint", base: null, head, modules: [], findings, specs: specs.length } as const;
  return { report: assembleReport(parts), notices: setup.notices };
}

async function indexFaults(tree: LintedTree, question: IndexQuestion): Promise<LintedSpecs> {
  if (tree.setup.config.index === null) return { faults: [], unreadableSpecs: [] };
  const { lintIndex } = await import("./lint-index.ts");
  return lintIndex(tree, question);
}

async function readTree({ cwd, env, configFile, rev }: LintOptions): Promise<LintedTree> {
  const repository = await openGit(cwd, env);
  if (rev !== null) {
    const head = await readCommitId(repository.git, rev);
    const listing = await readCommitListing(repository, head);
    return { repository, listing, head, setup: await committedSetups(repository, configFile)(listing) };
  }
  const workTree = requireWorkTree(repository);
  const listing = await readIndex(workTree);
  return { repository, listing, head: "index", setup: await stagedSetup(workTree, listing, configFile) };
}
