import { phaseFinder } from "../../core/audit/phase-finder.ts";
import { DriftTally } from "../../core/picture/drift-tally.ts";
import { newestToJudge } from "../../core/picture/newest-to-judge.ts";
import type { Drift } from "../../core/picture/report-data.ts";
import type { NewestCommits } from "../../io/history/path-history.ts";
import { mergeBases } from "../../io/history/read-range.ts";
import { listCommits } from "../../io/history/rev-list.ts";
import type { Repository } from "../../io/open-git.ts";
import { judgeCommits } from "../judge-commits.ts";
import type { Setup } from "../setup.ts";

/** Which history is judged. */
export interface DriftQuestion {
  /** The commit to go back from, null before the first one. */
  readonly head: string | null;
  /** The commit where it begins, null for the newest ones. */
  readonly since: string | null;
  readonly history: NewestCommits;
  readonly setup: Setup;
  readonly onProgress: (done: number, all: number) => Promise<void>;
}

/**
 * Judges the commits of a history, each by itself and by the settings of the tree that is shown.
 *
 * @throws SpecCheckError `git` when the two ends have nothing in common, `git` or `object` when Git fails.
 */
export async function readDrift(repository: Repository, question: DriftQuestion): Promise<Drift> {
  const { head, since, history, setup, onProgress } = question;
  const isSince = head !== null && since !== null;
  const oids = isSince
    ? await sinceThen(repository, head, since)
    : newestToJudge(history.commits, (path) => path.endsWith(".rs"));
  const isCutOff = !isSince && (history.isCutOff || oids.length < history.commits.length);
  const { phases } = setup.config;
  const phaseOf = phaseFinder(phases);
  const tally = new DriftTally();
  const byPhase = new Map(phases.map(({ name }) => [name, new DriftTally()]));
  let done = 0;
  for await (const { commit, report } of judgeCommits(repository, oids, {
    setup: withoutSpecs(setup),
    paths: [],
  })) {
    tally.add(commit.day, report.modules);
    for (const [name, own] of byPhase) {
      const modules = report.modules.filter(({ source }) => phaseOf(source) === name);
      if (modules.length > 0) own.add(commit.day, modules);
    }
    done += 1;
    await onProgress(done, oids.length);
  }
  return {
    commits: oids.length,
    isCutOff,
    months: tally.months(),
    phases: [...byPhase].map(([name, own]) => ({ name, months: own.months() })),
  };
}

/**
 * Drift asks what became of modules. To say what the specs of each commit name, what is wrong with them, and how a
 * missing one may be misspelt, would take as long again.
 */
function withoutSpecs({ config, mapping, ...rest }: Setup): Setup {
  const settingsFor = (path: string) => ({ ...mapping.settingsFor(path), leavesNames: true });
  return {
    ...rest,
    config: { ...config, index: null },
    mapping: { ...mapping, isSpec: () => false, otherSpelling: () => null, settingsFor },
  };
}

async function sinceThen({ git }: Repository, head: string, since: string): Promise<readonly string[]> {
  const bases = await mergeBases(git, since, head);
  return (await listCommits(git, head, bases)).commits;
}
