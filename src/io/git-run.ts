import { explainGitFailure, type GitExit } from "./git-failure.ts";

/** One process of Git: where it runs, with what environment, and what is written to its standard input. */
export interface GitCall {
  readonly directory: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly args: readonly string[];
  readonly input: string | null;
}

/**
 * Starts processes of Git and answers with what they print. Both throw a {@link GitRunError} where one could not be
 * started, was killed, or ended with another status than 0.
 */
export interface GitRunner {
  /** Standard output as UTF-8; bytes that are not UTF-8 become U+FFFD. */
  text(call: GitCall): Promise<string>;
  /** Standard output of `git cat-file --batch` as it is; `args` are the settings before the command. */
  contents(call: GitCall): Promise<Buffer>;
}

/** A process of Git that did not end with status 0. */
export class GitRunError extends Error {
  readonly exit: Omit<GitExit, "args">;

  constructor(exit: Omit<GitExit, "args">, options?: ErrorOptions) {
    super(exit.stderr, options);
    this.exit = exit;
  }
}

/** Waits for an answer, and throws the error that the user meets in the place of a {@link GitRunError}. */
export async function explaining<Answer>(
  args: readonly string[],
  answer: () => Promise<Answer>,
): Promise<Answer> {
  try {
    return await answer();
  } catch (error) {
    if (!(error instanceof GitRunError)) throw error;
    throw explainGitFailure({ args, ...error.exit }, error);
  }
}
