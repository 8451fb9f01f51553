import { assembleReport } from "../core/assemble-report.ts";
import type { ChangeSet } from "../core/change-set.ts";
import type { SpecFault } from "../core/lint/spec-fault.ts";
import { touchesSpec } from "../core/lint/touched-specs.ts";
import { type CheckPlan, objectsOf, planCheck } from "../core/plan.ts";
import type { Report } from "../core/report.ts";
import { touchesIndex } from "../core/spec-index/touches-index.ts";
import type { Git } from "../io/git.ts";
import { prefetchedGit } from "../io/history/prefetched-git.ts";
import type { OnPhase } from "../io/phase-clock.ts";
import type { LintedSpecs, UnreadableSpec } from "./lint-specs.ts";
import { type Setup, unusedGlobs } from "./setup.ts";

/** What a change is judged by, and what narrows the judgement. */
export interface JudgeOptions {
  readonly setup: Setup;
  /** Files and folders, relative to the root; empty for all. */
  readonly paths: readonly string[];
  /** Changed paths that count, absent for all: of a merge those that differ from every parent. */
  readonly among?: ReadonlySet<string>;
  /** Told of what the judgement comes to. */
  readonly onPhase?: OnPhase;
}

/**
 * Judges one change: plans what to read, and has that read and judged where it is anything.
 *
 * @throws SpecCheckError `object` when a content cannot be read.
 */
export async function judgeChangeSet(
  git: Git,
  changeSet: ChangeSet,
  { setup, paths, among, onPhase = () => {} }: JudgeOptions,
): Promise<Report> {
  onPhase("planning");
  const plan = planCheck(changeSet, setup.mapping, { paths, among: among ?? null });
  const options = { setup, paths, ...(among === undefined ? {} : { among }) };
  onPhase("reading contents");
  const reader = await gitWithContents(git, { changeSet, plan, options });
  onPhase("reading specs that are staged");
  const { faults, unreadableSpecs } = await faultsIn(reader, changeSet, options);
  const unused = await unusedGlobs(setup, changeSet);
  const parts = [plan.modules, plan.lostSpecs, faults, unreadableSpecs, unused];
  if (parts.every(({ length }) => length === 0)) return emptyReport(plan);
  // The reader of Rust, the rules and their words load only where there is something to say.
  onPhase("loading the reader of Rust");
  const { judgePlanned } = await import("./judge-planned.ts");
  return judgePlanned(reader, plan, {
    changeSet,
    setup,
    faults,
    unreadableSpecs,
    unusedGlobs: unused,
    onPhase,
  });
}

/** The most modules whose contents are read along with those of the specs. */
const MOST_MODULES = 100;

interface Planned {
  readonly changeSet: ChangeSet;
  readonly plan: CheckPlan;
  readonly options: JudgeOptions;
}

/** The whole of a commit that touches specs and sources is read by one process of Git, where two would ask for it. */
async function gitWithContents(git: Git, { changeSet, plan, options }: Planned): Promise<Git> {
  const { mode, changes } = changeSet;
  const { mapping } = options.setup;
  const isWhole = options.paths.length === 0 && options.among === undefined;
  const isSmall = plan.modules.length > 0 && plan.modules.length <= MOST_MODULES;
  if (mode !== "staged" || !isWhole || !isSmall || !touchesSpec(changeSet, mapping)) return git;
  const specs = changes.filter(({ path }) => mapping.isSpec(path));
  const oids = [
    ...plan.modules.flatMap(objectsOf),
    ...specs.flatMap(({ oldOid, newOid }) => [oldOid, newOid].filter((oid) => oid !== null)),
  ];
  return prefetchedGit(git, await git.catFiles(oids));
}

/** Specs and their index are linted, and what lints them is loaded, only where a change touches one. */
async function faultsIn(git: Git, changeSet: ChangeSet, options: JudgeOptions): Promise<LintedSpecs> {
  const { mapping, config } = options.setup;
  const faults: SpecFault[] = [];
  const unreadableSpecs: UnreadableSpec[] = [];
  const tell = (linted: LintedSpecs) => {
    faults.push(...linted.faults);
    unreadableSpecs.push(...linted.unreadableSpecs);
  };
  if (touchesSpec(changeSet, mapping)) {
    const { lintChange } = await import("./lint-change.ts");
    tell(await lintChange(git, changeSet, options));
  }
  if (config.index !== null && touchesIndex(changeSet, mapping, config.index)) {
    const { lintIndexChange } = await import("./lint-index-change.ts");
    tell(await lintIndexChange(git, changeSet, options));
  }
  return { faults, unreadableSpecs };
}

function emptyReport({ mode, base, head }: CheckPlan): Report {
  return assembleReport({ mode, base, head, modules: [], findings: [] });
}
