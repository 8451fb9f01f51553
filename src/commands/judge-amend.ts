import { exitStatus } from "../core/report.ts";
import type { AmendedCommit } from "../io/amended-commit.ts";
import type { CheckOutcome } from "./check.ts";

/** Judges the index against commits; null stands for the empty tree. */
export type JudgeAgainst = (first: string | null, others: readonly string[]) => Promise<CheckOutcome>;

/** What an amend is judged with. */
export interface AmendTools {
  readonly against: JudgeAgainst;
  readonly maxWarnings: number | null;
}

/**
 * Judges what blocks against the commit that is amended once more, against the parents of that commit. The report
 * against HEAD stays where the other one blocks as well: it tells what was staged now.
 */
export async function judgeAmend(
  { oid, subject, parents, hasParents }: AmendedCommit,
  outcome: CheckOutcome,
  { against, maxWarnings }: AmendTools,
): Promise<CheckOutcome> {
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
