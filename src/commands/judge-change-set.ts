import { assembleReport } from "../core/assemble-report.ts";
import type { ChangeSet } from "../core/change-set.ts";
import type { SpecFault } from "../core/lint/spec-fault.ts";
import { touchesSpec } from "../core/lint/touched-specs.ts";
import { type CheckPlan, planCheck } from "../core/plan.ts";
import type { Report } from "../core/report.ts";
import { touchesIndex } from "../core/spec-index/touches-index.ts";
import type { Git } from "../io/git.ts";
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
  onPhase("reading specs that are staged");
  const { faults, unreadableSpecs } = await faultsIn(git, changeSet, {
    ...{ setup, paths },
    ...(among === undefined ? {} : { among }),
  });
  const unused = await unusedGlobs(setup, changeSet);
  const parts = [plan.modules, plan.lostSpecs, faults, unreadableSpecs, unused];
  if (parts.every(({ length }) => length === 0)) return emptyReport(plan);
  // The reader of Rust, the rules and their words load only where there is something to say.
  onPhase("loading the reader of Rust");
  const { judgePlanned } = await import("./judge-planned.ts");
  return judgePlanned(git, plan, { changeSet, setup, faults, unreadableSpecs, unusedGlobs: unused, onPhase });
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
