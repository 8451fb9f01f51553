/** Commits of a push that are judged one by one; the net change is judged whatever their number. */
const MOST = 100;

/** Which commits of a push are listed, and what to say of the others. */
export interface NewestCommits {
  readonly commits: readonly string[];
  /** A line for the user, null where all are listed. */
  readonly notice: string | null;
}

/** The newest of a push's commits, given oldest first: the first push of a long history must not take minutes. */
export function newestCommits(all: readonly string[]): NewestCommits {
  if (all.length <= MOST) return { commits: all, notice: null };
  const notice = `of the ${all.length} commits of this push only the newest ${MOST} are listed; its net change is judged as a whole`;
  return { commits: all.slice(-MOST), notice };
}
