/** Commits of a push that are judged one by one for a person; a program gets them all. */
export const COMMITS_FOR_PEOPLE = 100;

/** Which commits of a push are listed, and what to say of the others. */
export interface NewestCommits {
  readonly commits: readonly string[];
  /** A line for the user, null where all are listed. */
  readonly notice: string | null;
}

/**
 * The newest of a push's commits, given parents first: nobody reads thousands of them, and the first push of a long
 * history must not take minutes. The net change is judged whatever their number.
 *
 * @param most null for all of them.
 */
export function newestCommits(all: readonly string[], most: number | null): NewestCommits {
  if (most === null || all.length <= most) return { commits: all, notice: null };
  const notice = `of the ${all.length} commits of this push the newest ${most} are looked at one by one (--format json: all); its net change is judged as a whole`;
  return { commits: all.slice(-most), notice };
}
