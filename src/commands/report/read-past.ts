import type { DebtReport } from "../../core/debt/debt-report.ts";
import type { Drift } from "../../core/picture/report-data.ts";
import { type NewestCommits, readNewestCommits } from "../../io/history/path-history.ts";
import type { Repository } from "../../io/open-git.ts";
import { readHead } from "../../io/read-head.ts";
import type { OnProgress } from "../../io/readings/blob-reader.ts";
import { treeDebt } from "../debt.ts";
import type { JudgedTree } from "../read-judged-tree.ts";
import { readDrift } from "./read-drift.ts";
import { type ReadMonths, readMonths } from "./read-months.ts";

/** Commits that are searched for what touched a source last. */
const HISTORY = 2_000;

/** What a report tells of how a tree came to be, and of the debt that it came to. */
export interface Past {
  readonly history: NewestCommits;
  readonly debt: DebtReport;
  readonly months: ReadMonths;
  readonly drift: Drift;
}

/** Which past is read. */
export interface PastQuestion {
  /** The id of the commit where it begins, null for as far as a report goes back. */
  readonly since: string | null;
  /** Told as commits are judged. */
  readonly onProgress: OnProgress;
}

/**
 * Reads what can be told of a tree without its sources.
 *
 * @throws SpecCheckError `git` or `object` when Git fails.
 */
export async function readPast(
  repository: Repository,
  tree: JudgedTree,
  { since, onProgress }: PastQuestion,
): Promise<Past> {
  const { name, setup } = tree;
  const head = name === "index" ? await readHead(repository) : name;
  const history =
    head === null ? { commits: [], isCutOff: false } : await readNewestCommits(repository.git, head, HISTORY);
  // Each of them waits for Git most of the time.
  const [debt, drift, months] = await Promise.all([
    treeDebt(repository, tree, { paths: [], since, failOn: null }),
    readDrift(repository, { head, since, history, setup, onProgress }),
    readMonths(repository, head, setup),
  ]);
  return { history, debt, drift, months };
}
