import { exitStatus } from "../core/report.ts";
import { readAmendedCommit } from "../io/amended-commit.ts";
import { type ProcessPlace, readAncestors } from "../io/ancestor-processes.ts";
import type { WorkTree } from "../io/open-git.ts";
import type { CheckOutcome } from "./check.ts";

/** Judges the index against commits; null stands for the empty tree. */
export type JudgeAgainst = (first: string | null, others: readonly string[]) => Promise<CheckOutcome>;

/** What an amend is judged with. */
export interface AmendTools {
  /** The commit that HEAD names. */
  readonly head: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly place: ProcessPlace;
  readonly against: JudgeAgainst;
  readonly maxWarnings: number | null;
}

/**
 * Judges what blocks against HEAD once more, against the parents of HEAD, where the commit being made amends it. The
 * report against HEAD stays where it amends nothing, or where the other one blocks as well: it tells what was staged
 * now.
 *
 * @throws SpecCheckError `object` when the commit cannot be read.
 */
export async function judgeAmend(
  workTree: WorkTree,
  outcome: CheckOutcome,
  { head, env, place, against, maxWarnings }: AmendTools,
): Promise<CheckOutcome> {
  const amended = await readAmendedCommit(workTree, head, { env, ancestors: await readAncestors(place) });
  if (amended === null) return outcome;
  const { oid, subject, parents, hasParents } = amended;
  const name = `${oid.slice(0, 10)} ("${subject}")`;
  if (!hasParents) {
    const notice = `a parent of the commit being amended, ${name}, is not in this clone, so the commit is judged against ${oid.slice(0, 10)} itself; \`git fetch --deepen=1\` brings the parent`;
    return { ...outcome, notices: [...outcome.notices, notice] };
  }
  const [first = null, ...others] = parents;
  const { report, notices } = await against(first, others);
  if (exitStatus(report, maxWarnings) === 1) return outcome;
  const whole = parents.length === 0 ? "as a whole, since it has no parent" : "together with it";
  return { report, notices: [...notices, `this amends ${name}, and is judged ${whole}`] };
}
