import type { ChangeSet } from "../core/change-set.ts";
import type { JudgedModule } from "../core/judge/judge-module.ts";
import { conclude } from "../core/judge.ts";
import type { SpecFault } from "../core/lint/spec-fault.ts";
import type { CheckPlan } from "../core/plan.ts";
import type { Report } from "../core/report.ts";
import type { UnusedGlob } from "../core/rules/rule.ts";
import type { Git } from "../io/git.ts";
import type { OnPhase } from "../io/phase-clock.ts";
import type { ReachOf, ReachQuestion } from "./change-reach.ts";
import { judgeModules } from "./judge-modules.ts";
import { knownModules } from "./known-modules.ts";
import type { UnreadableSpec } from "./lint-specs.ts";
import type { Setup } from "./setup.ts";

/** What a planned check is judged with. */
export interface PlannedCheck {
  readonly changeSet: ChangeSet;
  readonly setup: Setup;
  readonly faults: readonly SpecFault[];
  /** Staged specs and the index, where they are no text. */
  readonly unreadableSpecs: readonly UnreadableSpec[];
  readonly unusedGlobs: readonly UnusedGlob[];
  readonly onPhase: OnPhase;
}

/** Modules whose texts are in memory at a time: more than all but one commit in a hundred touches. */
const BATCH = 100;

/**
 * Reads what was planned, in one process of Git for each hundred modules, and asks the rules.
 *
 * @throws SpecCheckError `object` when a content cannot be read.
 */
export async function judgePlanned(
  git: Git,
  plan: CheckPlan,
  { changeSet, setup, faults, unreadableSpecs, unusedGlobs, onPhase }: PlannedCheck,
): Promise<Report> {
  const { modules } = plan;
  const { maxFileSize } = setup.config;
  const reachOf = await reachIn(git, { changeSet, modules, maxFileSize });
  const known = knownModules(setup);
  const judged: JudgedModule[] = [];
  for (let at = 0; at < modules.length; at += BATCH) {
    const batch = modules.slice(at, at + BATCH);
    judged.push(...(await judgeModules(git, batch, { maxFileSize, reachOf, known, onPhase })));
  }
  onPhase("asking the rules");
  return conclude(plan, judged, {
    faults,
    unreadableSpecs,
    severitiesFor: (source) => setup.mapping.settingsFor(source).rules,
    otherSpelling: (path) => setup.mapping.otherSpelling(path, changeSet.after),
    configPath: setup.configText?.path ?? null,
    unusedGlobs,
  });
}

/** The crates are read, and what reads them is loaded, only where a setting asks for it. */
async function reachIn(git: Git, question: ReachQuestion): Promise<ReachOf> {
  if (!question.modules.some(({ settings }) => settings.api.reach === "crate")) return () => null;
  const { readReach } = await import("./change-reach.ts");
  return readReach(git, question);
}
