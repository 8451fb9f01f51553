import { type CommitKind, readCommitArguments } from "./commit-arguments.ts";

/** A command line, as the system shows it. */
export interface CommandLine {
  /** The program first. */
  readonly words: readonly string[];
  /** Whether the words are told apart for certain; a system that only joins them by blanks cannot say. */
  readonly isExact: boolean;
}

/** What tells whether the commit being made takes the place of HEAD. */
export interface AmendSigns {
  /** The processes above the hook, the nearest first; empty where they cannot be read. */
  readonly ancestors: readonly CommandLine[];
  /** `GIT_AUTHOR_DATE` of the hook. */
  readonly authorDate: string | null;
  /** Author date of HEAD in Git's raw format: seconds since 1970 and the zone. */
  readonly headAuthorDate: string;
}

/**
 * Whether the commit being made is an amend, which Git tells its hooks in no other way. The nearest `git commit` above
 * the hook says so by its arguments. Where none can be read, an author date that is HEAD's says so: a new commit has
 * the present as its date. Both are asked for where the arguments are not certain, since a message may say `--amend`.
 */
export function isAmend({ ancestors, authorDate, headAuthorDate }: AmendSigns): boolean {
  const hasHeadsDate = authorDate !== null && authorDate.replace(/^@/, "") === headAuthorDate;
  for (const { words, isExact } of ancestors) {
    const kind: CommitKind = readCommitArguments(words);
    if (kind === "amend") return isExact || hasHeadsDate;
    if (kind === "plain") return false;
  }
  return hasHeadsDate;
}
